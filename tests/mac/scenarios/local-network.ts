import { VENV_PYTHON } from '../mac-mini-network.mjs';
import {
  all,
  bluePort,
  fails,
  host,
  namedBlue,
  neighborGone,
  permissions,
  python,
  record,
  tailnet,
  WELL_SIGNED,
} from './make.ts';
import { BLUE, BLUE_BY_TAILNET, CANNOT_TELL, type MacScenario, NC, ROUTELIGHT_PATH, ROUTER } from './scenario.ts';

const TARGET = `${BLUE}:29502`;
const both = [{ program: 'routelight' }, { program: VENV_PYTHON }];
const pythonDenied = permissions({ [VENV_PYTHON]: 'denied' });
/** Routelight has a record that denies, so what it starts of Apple's is stopped too (facts A4 rule 2). */
const appDenied = permissions({ [ROUTELIGHT_PATH]: 'denied' }, { appleToolsPass: false });
const noSuchPermission = [CANNOT_TELL, 'unreachable-on-old-system'];

/** Rows L1 to L16: who may use the local network. */
export const localNetworkScenarios: readonly MacScenario[] = [
  {
    ...{ id: 'l1-app-denied', signature: 'L1', truth: 'Routelight may not use the local network; mini-blue is there.' },
    ...{ here: appDenied, target: TARGET, acceptable: ['local-network-denied'], sureness: 'very-likely' },
  },
  {
    ...{ id: 'l1-undetermined', signature: 'L1', truth: 'Nobody has answered the alert yet, which denies meanwhile.' },
    ...{
      here: permissions({ [ROUTELIGHT_PATH]: 'undetermined' }),
      target: TARGET,
      acceptable: ['local-network-denied'],
    },
  },
  {
    ...{ id: 'l1-on-26', signature: 'L1', truth: 'The same on macOS 26.', model: '26', here: appDenied },
    ...{ target: TARGET, acceptable: ['local-network-denied'], sureness: 'very-likely' },
  },
  {
    ...{ id: 'l1-german-mac', signature: 'L1', truth: 'The same on a Mac that speaks German.', target: TARGET },
    here: all(appDenied, (mac) => ({
      ...mac,
      hostName: 'Lenas-Mac-mini',
      services: mac.services.map((each) => (each.name === 'Wi-Fi' ? { ...each, name: 'WLAN' } : each)),
    })),
    acceptable: ['local-network-denied'],
  },
  {
    ...{ id: 'l1-just-woken', signature: 'L1', truth: 'The Mac woke three seconds ago: a refusal then means little.' },
    here: all(appDenied, (mac) => ({ ...mac, wokeSecondsAgo: 3 })),
    ...{ target: TARGET, acceptable: [CANNOT_TELL] },
  },
  {
    ...{
      id: 'l2-root-gets-through',
      signature: 'L2',
      truth: 'Routelight is denied, nc as root is not.',
      here: appDenied,
    },
    ...{ target: TARGET, isRootAsked: true, acceptable: ['local-network-denied-but-not-to-root'], sureness: 'certain' },
    remarks: ['routelight-denied'],
  },
  {
    ...{
      id: 'l2-root-refused-too',
      signature: 'L2',
      truth: 'A filter refuses every program, root’s too.',
      target: TARGET,
    },
    ...{ here: bluePort(fails('EHOSTUNREACH')), isRootAsked: true, acceptable: ['refused-for-root-too'] },
  },
  {
    ...{ id: 'l3-apple-tools-pass', signature: 'L3', truth: 'Apple’s nc gets through, Routelight and python do not.' },
    here: permissions({}, { everybodyElse: 'denied' }),
    ...{ target: TARGET, dials: [{ program: 'routelight' }, { program: NC }] },
    acceptable: ['local-network-denied-to-others'],
    sureness: 'very-likely',
  },
  {
    ...{ id: 'l4-python-alone', signature: 'L4', truth: 'The python of the venv is denied, Routelight is not.' },
    ...{ here: all(pythonDenied, python(WELL_SIGNED)), target: TARGET, dials: both },
    ...{ acceptable: ['local-network-denied-to-program'], sureness: 'very-likely' },
  },
  {
    ...{
      id: 'l5-ourselves',
      signature: 'L5',
      truth: 'Routelight is denied; nobody else was tried, root gets through.',
    },
    ...{ here: permissions({ [ROUTELIGHT_PATH]: 'denied' }), target: TARGET, isRootAsked: true },
    ...{ acceptable: ['local-network-denied-but-not-to-root'], remarks: ['routelight-denied'] },
  },
  {
    ...{ id: 'l6-nothing-is-sent', signature: 'L6', truth: 'Denied, and mini-blue was never asked for by ARP.' },
    here: all(
      permissions({ [ROUTELIGHT_PATH]: 'denied' }),
      host('1.1.1.1', { ports: { 443: { kind: 'open', says: null, http: null } } }),
      neighborGone(BLUE),
    ),
    ...{ target: TARGET, controls: ['1.1.1.1:443'], acceptable: ['local-network-silent'], sureness: 'very-likely' },
  },
  {
    ...{
      id: 'l9-switched-on-but-stale',
      signature: 'L9',
      truth: 'The store allows the venv’s python; it is refused all the same.',
    },
    ...{
      here: all(pythonDenied, record('allowed')),
      target: TARGET,
      dials: both,
      acceptable: ['local-network-record-stale'],
    },
  },
  {
    ...{
      id: 'l10-switched-off',
      signature: 'L10',
      truth: 'The person switched the venv’s python off.',
      target: TARGET,
    },
    ...{
      here: all(pythonDenied, record('denied')),
      dials: both,
      acceptable: ['local-network-record-denies'],
      sureness: 'certain',
    },
  },
  {
    ...{ id: 'l10-by-identifier', signature: 'L10', truth: 'The record has no path, only the signing identifier.' },
    ...{ here: all(pythonDenied, record('denied', 'identifier')), target: TARGET, dials: both },
    ...{ acceptable: ['local-network-record-denies'], sureness: 'certain' },
  },
  {
    ...{
      id: 'l10-undetermined',
      signature: 'L10',
      truth: 'There is a record, and nobody has decided yet.',
      target: TARGET,
    },
    ...{ here: all(pythonDenied, record('undetermined')), dials: both, acceptable: ['local-network-record-denies'] },
  },
  {
    ...{
      id: 'l11-linker-signed',
      signature: 'L11',
      truth: 'Homebrew’s python is signed by its linker only, and denied.',
    },
    ...{ here: pythonDenied, target: TARGET, dials: both, acceptable: ['local-network-denied-to-unstable-identity'] },
  },
  {
    ...{
      id: 'l12-tmux',
      signature: 'L12',
      truth: 'It runs in a tmux server that outlived its Terminal window.',
      target: TARGET,
    },
    here: all(pythonDenied, python(WELL_SIGNED), (mac) => ({
      ...mac,
      processes: [
        ...mac.processes,
        { pid: 7_240, parentPid: 1, user: 'lena', command: 'tmux new -s lamp', startedAt: 'Fri Nov 20 18:02:11 2026' },
      ],
    })),
    ...{ dials: both, acceptable: ['local-network-lost-with-parent'] },
  },
  {
    ...{
      id: 'l13-since-the-restart',
      signature: 'L13',
      truth: 'It worked yesterday; the Mac was restarted this morning.',
    },
    ...{ here: all(pythonDenied, python(WELL_SIGNED)), target: TARGET, dials: both },
    more: ({ attempts, osVersion }) => ({
      earlier: [
        {
          ...{ program: VENV_PYTHON, address: BLUE, port: 29_502, isAnswered: true, osVersion },
          atMs: (attempts?.[0]?.startedAtMs ?? 0) - 86_400_000,
        },
      ],
    }),
    acceptable: ['local-network-lost-with-update'],
  },
  {
    ...{
      id: 'l14-by-the-tailnet',
      signature: 'L14',
      truth: 'The same python reaches mini-blue by its tailnet address.',
    },
    here: all(pythonDenied, python(WELL_SIGNED), tailnet, namedBlue(BLUE, BLUE_BY_TAILNET)),
    ...{ target: 'mini-blue.lan:29502', dials: [{ program: VENV_PYTHON }] },
    ...{ acceptable: ['local-network-denied-but-reached-otherwise'], sureness: 'certain' },
  },
  {
    ...{
      id: 'l15-in-the-log',
      signature: 'L15',
      truth: 'UserEventAgent noted that it kept the python away.',
      target: TARGET,
    },
    ...{ here: all(pythonDenied, python(WELL_SIGNED)), dials: both },
    more: () => ({
      blockedNotices: [
        {
          pid: 8_004,
          program: VENV_PYTHON,
          text: 'Got local network blocked notification: pid: 8004, bundle_id: (null)',
        },
      ],
    }),
    ...{ acceptable: ['local-network-blocked-in-log'], sureness: 'certain' },
  },
  {
    ...{ id: 'l16-macos-13', signature: 'L16', truth: 'macOS 13 has no such permission: a filter of another maker.' },
    ...{ model: '13', here: bluePort(fails('EHOSTUNREACH')), target: TARGET, acceptable: noSuchPermission },
  },
  {
    ...{ id: 'l16-macos-14', signature: 'L16', truth: 'Nor has macOS 14.', model: '13', target: TARGET },
    here: all(bluePort(fails('EHOSTUNREACH')), (mac) => ({ ...mac, productVersion: '14.7.2' })),
    acceptable: noSuchPermission,
  },
  {
    ...{
      id: 'l16-python-on-13',
      signature: 'L16',
      truth: 'On macOS 13 a python and Routelight are both refused at once.',
    },
    ...{
      model: '13',
      here: bluePort(fails('EHOSTUNREACH')),
      target: TARGET,
      dials: both,
      acceptable: noSuchPermission,
    },
  },
  {
    ...{
      id: 'healthy-other-is-denied',
      signature: 'healthy',
      truth: 'Chrome is denied; nobody asked Chrome.',
      target: TARGET,
    },
    ...{
      here: permissions({ '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome': 'denied' }),
      acceptable: ['healthy'],
    },
  },
  {
    ...{
      id: 'healthy-behind-the-router',
      signature: 'healthy',
      truth: 'Denied, but the target lies behind the router.',
    },
    ...{ here: appDenied, target: '1.1.1.1:443', controls: [`${ROUTER}:53`], acceptable: ['healthy'] },
  },
];
