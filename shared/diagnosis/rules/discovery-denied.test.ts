import { anInterface } from '../../explain/made-up.ts';
import { discoveryDenied } from './discovery-denied.ts';
import { caseOf, OURS, ruleCases, sentToAll, tried } from './testing.ts';

const up = { interfaces: [anInterface('en0', [OURS])], attempts: [] };
const multicastSends = [sentToAll('EHOSTUNREACH'), sentToAll('EHOSTUNREACH', { atMs: 11_000 })];
const discoveries = [{ by: 'socket' as const, service: '_lamp._tcp', foundTarget: false }];
ruleCases(discoveryDenied, {
  fires: { 'nothing found, sending refused': [caseOf({ ...up, multicastSends, discoveries }), 'very-likely'] },
  nearMisses: {
    'found all the same': caseOf({
      ...up,
      multicastSends,
      discoveries: discoveries.map((each) => ({ ...each, foundTarget: true })),
    }),
    'macOS 13': caseOf({ ...up, osMajor: 13, multicastSends, discoveries }),
  },
  lookAlikes: {
    'multicast-lost': caseOf({ ...up, attempts: [tried('accepted')], multicastSends: [sentToAll(null)], discoveries }),
  },
});
