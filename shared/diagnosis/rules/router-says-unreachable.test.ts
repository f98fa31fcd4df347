import { routerSaysUnreachable } from './router-says-unreachable.ts';
import { caseOf, FAR, onLinux, pinged, refusedHere, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const ways = [routed(FAR)];
ruleCases(routerSaysUnreachable, {
  fires: {
    'macOS, after several SYN': [
      caseOf({ ways, attempts: [tried('ENETUNREACH', { to: FAR, elapsedMs: 5100 })] }),
      'very-likely',
    ],
    'Linux, in a round trip': [
      onLinux({ ways, attempts: [tried('ENETUNREACH', { to: FAR, elapsedMs: 9 })] }),
      'very-likely',
    ],
    'Linux, the last router finds nobody': [
      onLinux({ ways, attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 3080 })] }),
      'very-likely',
    ],
    'Linux, at once, and ping is told the same': [
      onLinux({
        ways,
        attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 4 })],
        pings: [pinged(0, { address: FAR, said: 'From 10.9.0.1 icmp_seq=1 Destination Host Unreachable' })],
      }),
      'very-likely',
    ],
  },
  nearMisses: {
    'at once, and ping is answered': onLinux({
      ways,
      attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 4 })],
      pings: [pinged(2, { address: FAR })],
    }),
    'the target is on the own link': onLinux({
      ways: [way(TARGET)],
      attempts: [tried('EHOSTUNREACH', { elapsedMs: 3080 })],
    }),
    'the route was not asked for': caseOf({ attempts: [tried('ENETUNREACH', { to: FAR, elapsedMs: 5100 })] }),
  },
  lookAlikes: {
    'no-route': caseOf({ ways, attempts: refusedHere('ENETUNREACH', 1, { to: FAR }) }),
    'routing-loop': caseOf({
      ways,
      attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 40 })],
      traces: [
        {
          address: FAR,
          isReached: false,
          hops: ['10.9.0.1', '10.9.0.2', '10.9.0.1', '10.9.0.2'].map((address, n) => ({ ttl: n, address, said: null })),
        },
      ],
    }),
  },
});
