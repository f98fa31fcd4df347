import { neighborUnconfirmed } from './neighbor-unconfirmed.ts';
import { caseOf, MAC, neighbor, onLinux, pinged, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const given = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC, 'DELAY')],
  pings: [pinged(0)],
  attempts: [tried('timed-out')],
};
ruleCases(neighborUnconfirmed, {
  fires: {
    'a stale entry in use, and silence': [onLinux(given), 'possible'],
    'asked for again, no answer yet': [
      onLinux({ ...given, neighborsAfter: [neighbor(TARGET, MAC, 'PROBE')] }),
      'possible',
    ],
  },
  nearMisses: {
    'it answers ping': onLinux({ ...given, pings: [pinged(1)] }),
    'nobody pinged it': onLinux({ ...given, pings: [] }),
    'behind a router': onLinux({ ...given, ways: [routed(TARGET)] }),
    'macOS keeps no such states': caseOf({ ...given, neighborsAfter: [neighbor(TARGET, MAC)] }),
  },
  lookAlikes: {
    'packets-dropped': onLinux({ ...given, neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')] }),
    'neighbor-failed': onLinux({ ...given, neighborsAfter: [neighbor(TARGET, null, 'FAILED')] }),
  },
});
