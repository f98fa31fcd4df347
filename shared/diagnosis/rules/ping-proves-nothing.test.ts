import { pingProvesNothing } from './ping-proves-nothing.ts';
import { caseOf, MAC, neighbor, pinged, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const there = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, MAC)], pings: [pinged(2)] };
ruleCases(pingProvesNothing, {
  fires: {
    'ping is answered, the program is refused here': [
      caseOf({ ...there, attempts: refusedHere('EHOSTUNREACH') }),
      'certain',
    ],
  },
  nearMisses: {
    'ping is not answered': caseOf({ ...there, pings: [pinged(0)], attempts: refusedHere('EHOSTUNREACH') }),
    'macOS 14': caseOf({ ...there, osMajor: 14, attempts: refusedHere('EHOSTUNREACH') }),
  },
  lookAlikes: { 'packets-dropped': caseOf({ ...there, attempts: [tried('timed-out')] }) },
});
