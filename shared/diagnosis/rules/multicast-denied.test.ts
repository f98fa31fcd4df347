import { anInterface } from '../../explain/made-up.ts';
import { multicastDenied } from './multicast-denied.ts';
import { caseOf, OURS, ruleCases, sentToAll, tried } from './testing.ts';

const up = { interfaces: [anInterface('en0', [OURS])], attempts: [] };
const lasting = [sentToAll('EHOSTUNREACH'), sentToAll('EHOSTUNREACH', { atMs: 11_000 })];
ruleCases(multicastDenied, {
  fires: { 'for more than ten seconds, en0 is up': [caseOf({ ...up, multicastSends: lasting }), 'very-likely'] },
  nearMisses: {
    'once, perhaps just after waking up': caseOf({ ...up, multicastSends: lasting.slice(0, 1) }),
    'for five seconds': caseOf({
      ...up,
      multicastSends: [sentToAll('EHOSTUNREACH'), sentToAll('EHOSTUNREACH', { atMs: 5_000 })],
    }),
    'IPv6 multicast without a scope fails anyway': caseOf({
      ...up,
      multicastSends: lasting.map((each) => ({ ...each, group: 'ff02::fb', family: 'ipv6' as const })),
    }),
    'no interface is up': caseOf({ ...up, interfaces: [anInterface('en0', [])], multicastSends: lasting }),
    'macOS 14': caseOf({ ...up, osMajor: 14, multicastSends: lasting }),
    'the same program reached a neighbour': caseOf({ ...up, attempts: [tried('accepted')], multicastSends: lasting }),
  },
  lookAlikes: {
    'multicast-lost': caseOf({
      ...up,
      attempts: [tried('accepted')],
      multicastSends: [sentToAll(null)],
      discoveries: [{ by: 'socket', service: '_lamp._tcp', foundTarget: false }],
    }),
  },
});
