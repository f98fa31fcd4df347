import { packetsDropped } from './packets-dropped.ts';
import {
  caseOf,
  FAR,
  GATEWAY,
  MAC,
  neighbor,
  OURS,
  onLinux,
  ownWay,
  routed,
  ruleCases,
  TARGET,
  tried,
  way,
} from './testing.ts';

const there = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')] };
ruleCases(packetsDropped, {
  fires: {
    'silence from a neighbour that is there': [onLinux({ ...there, attempts: [tried('timed-out')] }), 'very-likely'],
    'the same on macOS': [caseOf({ ...there, attempts: [tried('timed-out')] }), 'very-likely'],
    'this machine itself is silent': [
      onLinux({ ways: [ownWay()], neighborsAfter: [], attempts: [tried('timed-out', { to: OURS })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the neighbour table was not read': onLinux({ ...there, neighborsAfter: null, attempts: [tried('timed-out')] }),
    'its hardware address is known by another interface': onLinux({
      ...there,
      neighborsAfter: [
        { ...neighbor(TARGET, MAC, 'REACHABLE'), interfaceName: 'en1' },
        neighbor(TARGET, null, 'INCOMPLETE'),
      ],
      attempts: [tried('timed-out')],
    }),
    'it was slow, but accepted the second try': onLinux({
      ...there,
      attempts: [tried('timed-out'), tried('accepted', { atMs: 4000 })],
    }),
  },
  lookAlikes: {
    'host-not-on-link': caseOf({ ...there, neighborsAfter: [neighbor(TARGET, null)], attempts: [tried('timed-out')] }),
    'no-answer-beyond-router': onLinux({
      ways: [routed(FAR)],
      neighborsAfter: [neighbor(GATEWAY, MAC)],
      attempts: [tried('timed-out', { to: FAR })],
    }),
  },
});
