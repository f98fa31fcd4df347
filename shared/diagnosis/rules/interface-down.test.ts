import { interfaceDown } from './interface-down.ts';
import { caseOf, onLinux, refusedHere, ruleCases, tried } from './testing.ts';

ruleCases(interfaceDown, {
  fires: {
    'macOS 50': [caseOf({ attempts: refusedHere('ENETDOWN', 1) }), 'certain'],
    'Linux 100': [onLinux({ attempts: refusedHere('ENETDOWN', 1, { errnoNumber: 100 }) }), 'certain'],
  },
  nearMisses: {
    'it came up meanwhile': caseOf({ attempts: [...refusedHere('ENETDOWN', 1), tried('accepted', { atMs: 1600 })] }),
    'the last try ended otherwise': caseOf({
      attempts: [...refusedHere('ENETDOWN', 1), tried('timed-out', { atMs: 1600 })],
    }),
  },
  lookAlikes: { 'no-route': caseOf({ attempts: refusedHere('ENETUNREACH', 1) }) },
});
