import { anInterface, linuxRoute } from '../../explain/made-up.ts';
import {
  caseOf,
  FAR,
  MAC,
  neighbor,
  OURS,
  onLinux,
  refusedHere,
  routed,
  ruleCases,
  TARGET,
  tried,
  way,
} from './testing.ts';
import { wrongNetmask } from './wrong-netmask.ts';

const withMask = (prefixLength: number) =>
  [anInterface('en0', [OURS])].map((each) => ({
    ...each,
    addresses: each.addresses.map((address) => ({ ...address, prefixLength })),
  }));
const nobody = { neighborsAfter: [] };
const noWay = way(
  TARGET,
  { isOnLink: null },
  { interfaceName: null, kind: 'unreachable', failure: 'Network is unreachable' },
);
ruleCases(wrongNetmask, {
  fires: {
    'a /28 leaves the target out, and there is no way to it': [
      onLinux({ ...nobody, ways: [noWay], interfaces: withMask(28), attempts: refusedHere('ENETUNREACH', 1) }),
      'very-likely',
    ],
    'a /28 sends it to the router': [
      caseOf({ ...nobody, ways: [routed(TARGET)], interfaces: withMask(28), attempts: [tried('timed-out')] }),
      'possible',
    ],
    'a /16 takes another network for the own link': [
      caseOf({
        ...nobody,
        ways: [way('192.168.5.9')],
        interfaces: withMask(16),
        attempts: [tried('timed-out', { to: '192.168.5.9' })],
      }),
      'possible',
    ],
  },
  nearMisses: {
    'the usual mask': caseOf({
      ...nobody,
      ways: [way(TARGET)],
      interfaces: withMask(24),
      attempts: [tried('timed-out')],
    }),
    'a wide mask, and the neighbour is there': caseOf({
      ways: [way('192.168.5.9')],
      interfaces: withMask(16),
      neighborsAfter: [neighbor('192.168.5.9', MAC)],
      attempts: [tried('timed-out', { to: '192.168.5.9' })],
    }),
    'a /32 with its router, as clouds give it': caseOf({
      ...nobody,
      ways: [routed(TARGET)],
      interfaces: withMask(32),
      attempts: [tried('timed-out')],
    }),
  },
  lookAlikes: {
    'no-answer-beyond-router': caseOf({
      ...nobody,
      ways: [routed(FAR)],
      interfaces: withMask(28),
      attempts: [tried('timed-out', { to: FAR })],
    }),
    'no-default-route': onLinux({
      ...nobody,
      ways: [noWay],
      interfaces: withMask(24),
      routes: [linuxRoute('192.168.77.0/24', 'eth0')],
      attempts: refusedHere('ENETUNREACH', 1, { to: FAR }),
    }),
  },
});
