import { VENV_PYTHON } from '../mac-mini-network.mjs';
import { all, host, permissions, tailnet } from './make.ts';
import { BLUE, BLUE_BY_TAILNET, type MacScenario, NC, OWN } from './scenario.ts';

const BY_TAILNET = `${BLUE_BY_TAILNET}:29502`;
const ALIAS = '192.168.2.225';
const farPort = (kind: 'refused' | 'dropped') => all(tailnet, host(BLUE_BY_TAILNET, { ports: { 29502: { kind } } }));
const answered = () => ({ tailnetPings: [{ address: BLUE_BY_TAILNET, isAnswered: true, said: null }] });
const pythonDenied = permissions({ [VENV_PYTHON]: 'denied' });

/** Rows T1 to T3 and X1 to X4. */
export const tailnetScenarios: readonly MacScenario[] = [
  {
    ...{ id: 't1-service-absent', signature: 'T1', truth: 'The tailnet works, nothing listens over there.' },
    ...{ here: farPort('refused'), target: BY_TAILNET, acceptable: ['tailnet-service-absent'] },
  },
  {
    ...{ id: 't1-on-26', signature: 'T1', truth: 'The same on macOS 26.', model: '26', here: farPort('refused') },
    ...{ target: BY_TAILNET, acceptable: ['tailnet-service-absent'] },
  },
  {
    ...{ id: 't2-far-firewall', signature: 'T2', truth: 'tailscale ping is answered, the connect is not.' },
    ...{ here: farPort('dropped'), target: BY_TAILNET, more: answered, acceptable: ['tailnet-far-firewall'] },
  },
  {
    ...{ id: 't3-stopped', signature: 'T3', truth: 'Tailscale is stopped on this Mac.', target: BY_TAILNET },
    here: all(tailnet, host(BLUE_BY_TAILNET, { isUp: false }), (mac) => ({
      ...mac,
      tailscale: mac.tailscale === null ? null : { ...mac.tailscale, backendState: 'Stopped' },
    })),
    acceptable: ['tailnet-down'],
  },
  {
    ...{
      id: 't3-peer-offline',
      signature: 'T3',
      truth: 'mini-blue sleeps and has left the tailnet.',
      target: BY_TAILNET,
    },
    here: all(tailnet, host(BLUE_BY_TAILNET, { isUp: false }), (mac) => ({
      ...mac,
      tailscale:
        mac.tailscale === null
          ? null
          : { ...mac.tailscale, peers: mac.tailscale.peers.map((each) => ({ ...each, isOnline: false })) },
    })),
    acceptable: ['tailnet-peer-offline'],
  },
  {
    ...{
      id: 'healthy-tailnet',
      signature: 'healthy',
      truth: 'The tailnet address answers.',
      here: tailnet,
      target: BY_TAILNET,
    },
    acceptable: ['healthy'],
  },
  {
    ...{
      id: 'healthy-tailnet-while-denied',
      signature: 'healthy',
      truth: 'Denied on the LAN; a tunnel needs no permission.',
    },
    here: all(tailnet, permissions({}, { everybodyElse: 'denied', appleToolsPass: false })),
    ...{ target: BY_TAILNET, acceptable: ['healthy'] },
  },
  {
    ...{
      id: 'x1-own-address',
      signature: 'X1',
      truth: 'The own address goes through lo0: normal.',
      target: `${OWN}:29502`,
    },
    ...{ acceptable: ['healthy'], remarks: ['own-address-by-loopback'] },
  },
  {
    ...{
      id: 'x2-alias-confounded',
      signature: 'X2',
      truth: 'python to the first address fails, nc to the alias works.',
    },
    here: all(pythonDenied, host(BLUE, { addresses: [BLUE, ALIAS] })),
    ...{ target: `${BLUE}:29502`, dials: [{ program: VENV_PYTHON }, { program: NC, to: ALIAS }] },
    acceptable: ['local-network-denied', 'local-network-denied-to-unstable-identity'],
    remarks: ['alias-test-confounded'],
  },
  {
    ...{ id: 'x3-ping-works', signature: 'X3', truth: 'ping and traceroute work; the python is denied.' },
    ...{ here: pythonDenied, target: `${BLUE}:29502`, dials: [{ program: VENV_PYTHON }] },
    acceptable: ['local-network-denied-to-unstable-identity'],
    remarks: ['ping-proves-nothing'],
  },
  {
    ...{ id: 'x4-firewall-rule', signature: 'X4', truth: 'A firewall rule for python changed nothing: it goes out.' },
    ...{ here: pythonDenied, target: `${BLUE}:29502`, dials: [{ program: VENV_PYTHON }] },
    more: ({ firewall }) => ({
      firewall: firewall ?? [
        {
          ...{ line: 1, printed: 'Firewall is enabled. (State = 1)', layer: 'application-firewall' as const },
          ...{ subject: 'state' as const, value: 'on' as const, detail: null },
        },
      ],
    }),
    acceptable: ['local-network-denied-to-unstable-identity'],
    remarks: ['firewall-not-involved'],
  },
];
