import { VENV_PYTHON } from '../mac-mini-network.mjs';
import { permissions } from './make.ts';
import { BLUE, CANNOT_TELL, type MacScenario, ROUTELIGHT_PATH } from './scenario.ts';

const asked = (program: string, atMs: number, errno: string | null) => ({
  ...{ program, group: '224.0.0.251', family: 'ipv4' as const, interfaceName: 'en0', startedAtMs: atMs, errno },
});
const name = (more: object) => ({
  ...{ name: 'lamp.local', program: 'routelight', asRoot: false, addresses: [], errorCode: null, elapsedMs: 2 },
  ...more,
});
const notFound = [{ by: 'socket' as const, service: '_lamp._tcp', foundTarget: false }];
const refused = [asked(VENV_PYTHON, 0, 'EHOSTUNREACH'), asked(VENV_PYTHON, 11_000, 'EHOSTUNREACH')];
const denied = permissions({ [ROUTELIGHT_PATH]: 'denied', [VENV_PYTHON]: 'denied' }, { appleToolsPass: false });

/** Rows L7, L8, M1, M2: what needs multicast. */
export const multicastScenarios: readonly MacScenario[] = [
  {
    ...{
      id: 'l7-multicast-refused',
      signature: 'L7',
      truth: 'Sending to everybody is refused for more than ten seconds.',
    },
    ...{ here: denied, target: 'lamp.local:29502', more: () => ({ multicastSends: refused }) },
    acceptable: ['multicast-denied'],
  },
  {
    ...{
      id: 'l7-only-for-a-moment',
      signature: 'L7',
      truth: 'Refused once, sent a second later: the network came up.',
    },
    more: () => ({ multicastSends: [asked(VENV_PYTHON, 0, 'EHOSTUNREACH'), asked(VENV_PYTHON, 1_000, null)] }),
    ...{ target: `${BLUE}:29502`, acceptable: ['healthy'] },
  },
  {
    ...{
      id: 'l7-on-13',
      signature: 'L7',
      truth: 'On macOS 13 the same is a route or a filter, no permission.',
      model: '13',
    },
    ...{ target: 'lamp.local:29502', more: () => ({ multicastSends: refused }) },
    acceptable: [CANNOT_TELL, 'name-does-not-exist'],
  },
  {
    ...{
      id: 'l8-policy-denied',
      signature: 'L8',
      truth: 'mDNSResponder says -65570 for the .local name.',
      here: denied,
    },
    ...{ target: 'lamp.local:29502', more: () => ({ multicastNames: [name({ errorCode: -65_570 })] }) },
    acceptable: ['local-names-denied'],
  },
  {
    ...{
      id: 'l8-root-finds-it',
      signature: 'L8',
      truth: 'The name is there for root, not for the program.',
      here: denied,
    },
    target: 'lamp.local:29502',
    more: () => ({ multicastNames: [name({}), name({ asRoot: true, addresses: [BLUE] })] }),
    acceptable: ['local-names-denied'],
  },
  {
    ...{ id: 'l8-nobody-has-it', signature: 'L8', truth: 'Nobody has the name, root finds nothing either.' },
    target: 'lamp.local:29502',
    more: () => ({ multicastNames: [name({}), name({ asRoot: true })] }),
    acceptable: ['name-does-not-exist'],
  },
  {
    ...{ id: 'm1-multicast-lost', signature: 'M1', truth: 'Connects work; the switch loses multicast after a while.' },
    more: () => ({ discoveries: notFound, multicastSends: [asked('routelight', 0, null)] }),
    ...{ target: `${BLUE}:29502`, acceptable: ['healthy'], remarks: ['multicast-lost'] },
  },
  {
    ...{ id: 'm2-discovery-denied', signature: 'M2', truth: 'Discovery finds nobody because sending is refused.' },
    ...{ here: denied, target: 'lamp.local:29502', more: () => ({ discoveries: notFound, multicastSends: refused }) },
    acceptable: ['discovery-denied'],
  },
];
