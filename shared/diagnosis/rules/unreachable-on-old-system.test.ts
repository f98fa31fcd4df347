import { caseOf, MAC, neighbor, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';
import { unreachableOnOldSystem } from './unreachable-on-old-system.ts';

const there = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, MAC)] };
const attempts = refusedHere('EHOSTUNREACH');
ruleCases(unreachableOnOldSystem, {
  fires: {
    'macOS 14': [caseOf({ ...there, osMajor: 14, attempts }), 'possible'],
    'macOS 13': [caseOf({ ...there, osMajor: 13, attempts }), 'possible'],
  },
  nearMisses: {
    'the version is not known': caseOf({ ...there, osMajor: null, attempts }),
    'the second try hangs': caseOf({
      ...there,
      osMajor: 14,
      attempts: [...attempts.slice(0, 1), tried('timed-out', { atMs: 1600 })],
    }),
  },
  lookAlikes: {
    'local-network-denied': caseOf({ ...there, attempts }),
    'reject-route': caseOf({
      ways: [way(TARGET, {}, { flags: ['UP', 'HOST', 'REJECT', 'STATIC'] })],
      osMajor: 14,
      attempts,
    }),
  },
});
