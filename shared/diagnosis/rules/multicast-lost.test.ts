import { anInterface } from '../../explain/made-up.ts';
import { multicastLost } from './multicast-lost.ts';
import { caseOf, OURS, onLinux, ruleCases, sentToAll, tried } from './testing.ts';

const attempts = [tried('accepted')];
const discoveries = [{ by: 'system' as const, service: '_lamp._tcp', foundTarget: false }];
ruleCases(multicastLost, {
  fires: {
    'sent, connected, not found': [caseOf({ attempts, multicastSends: [sentToAll(null)], discoveries }), 'possible'],
    'the same on Linux': [onLinux({ attempts, multicastSends: [sentToAll(null)], discoveries }), 'possible'],
  },
  nearMisses: {
    'not connected either': caseOf({ attempts: [tried('timed-out')], multicastSends: [sentToAll(null)], discoveries }),
    'nothing was looked for': caseOf({ attempts, multicastSends: [sentToAll(null)], discoveries: [] }),
  },
  lookAlikes: {
    'discovery-denied': caseOf({
      interfaces: [anInterface('en0', [OURS])],
      attempts: [],
      multicastSends: [sentToAll('EHOSTUNREACH'), sentToAll('EHOSTUNREACH', { atMs: 11_000 })],
      discoveries,
    }),
  },
});
