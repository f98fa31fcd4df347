import { neighborSearchEnded } from './neighbor-search-ended.ts';
import { caseOf, MAC, neighbor, refusedHere, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const silent = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, null)] };
const ended = [...refusedHere('EHOSTUNREACH', 1), tried('EHOSTDOWN', { isSynchronous: true, atMs: 1600 })];
ruleCases(neighborSearchEnded, {
  fires: { 'one 65, then 64': [caseOf({ ...silent, attempts: ended }), 'very-likely'] },
  nearMisses: {
    'two of them first': caseOf({
      ...silent,
      attempts: [...refusedHere('EHOSTUNREACH'), tried('EHOSTDOWN', { isSynchronous: true, atMs: 4000 })],
    }),
    'behind a router': caseOf({ ...silent, ways: [routed(TARGET)], attempts: ended }),
    'the hardware address is known': caseOf({ ...silent, neighborsAfter: [neighbor(TARGET, MAC)], attempts: ended }),
  },
  lookAlikes: {
    'host-not-on-link': caseOf({ ...silent, attempts: [tried('EHOSTDOWN', { isSynchronous: true })] }),
    'local-network-denied': caseOf({
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC)],
      attempts: refusedHere('EHOSTUNREACH'),
    }),
  },
});
