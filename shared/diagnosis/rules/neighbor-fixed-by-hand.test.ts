import { neighborFixedByHand } from './neighbor-fixed-by-hand.ts';
import {
  caseOf,
  FAR,
  GATEWAY,
  MAC,
  neighbor,
  onLinux,
  pinged,
  routed,
  ruleCases,
  TARGET,
  tried,
  way,
} from './testing.ts';

const given = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC, 'PERMANENT')],
  pings: [pinged(0)],
  attempts: [tried('timed-out')],
};
ruleCases(neighborFixedByHand, {
  fires: {
    'the target is fixed and silent': [onLinux(given), 'very-likely'],
    'the router is fixed and silent': [
      onLinux({
        ...given,
        ways: [routed(FAR)],
        neighborsAfter: [neighbor(GATEWAY, MAC, 'PERMANENT')],
        pings: [pinged(0, { address: FAR })],
        attempts: [tried('timed-out', { to: FAR })],
      }),
      'very-likely',
    ],
    'macOS says it in small letters': [
      caseOf({ ...given, neighborsAfter: [neighbor(TARGET, MAC, 'permanent')] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'it answers ping, so the address is right': onLinux({ ...given, pings: [pinged(2)] }),
    'nobody pinged it': onLinux({ ...given, pings: [] }),
    'it refused, so it is there': onLinux({ ...given, attempts: [tried('ECONNREFUSED')] }),
  },
  lookAlikes: {
    'packets-dropped': onLinux({ ...given, neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')] }),
  },
});
