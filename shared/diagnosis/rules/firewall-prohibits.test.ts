import { firewallProhibits } from './firewall-prohibits.ts';
import { FAR, GATEWAY, MAC, neighbor, onLinux, pinged, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const there = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE'), neighbor(GATEWAY, MAC, 'STALE')],
};
ruleCases(firewallProhibits, {
  fires: {
    'EHOSTUNREACH in a round trip from a neighbour that is there': [
      onLinux({ ...there, attempts: [tried('EHOSTUNREACH')] }),
      'very-likely',
    ],
    'ENETUNREACH from the neighbour itself': [onLinux({ ...there, attempts: [tried('ENETUNREACH')] }), 'very-likely'],
    'behind a router, which may only lack a way': [
      onLinux({ ...there, ways: [routed(FAR)], attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 14 })] }),
      'possible',
    ],
    'behind a router, and ping is answered': [
      onLinux({
        ...there,
        ways: [routed(FAR)],
        attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 14 })],
        pings: [pinged(2, { address: FAR })],
      }),
      'very-likely',
    ],
    'ICMPv6 “prohibited” reads EACCES, later': [
      onLinux({ ...there, attempts: [tried('EACCES', { elapsedMs: 1042 })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'it took three seconds': onLinux({ ...there, attempts: [tried('EHOSTUNREACH', { elapsedMs: 3060 })] }),
    'the neighbour table was not read': onLinux({ ...there, neighborsAfter: null, attempts: [tried('EHOSTUNREACH')] }),
    'a router says that a network is unreachable': onLinux({
      ...there,
      ways: [routed(FAR)],
      attempts: [tried('ENETUNREACH', { to: FAR })],
    }),
  },
  lookAlikes: {
    'neighbor-failed': onLinux({
      ...there,
      neighborsAfter: [neighbor(TARGET, null, 'FAILED')],
      attempts: [tried('EHOSTUNREACH', { elapsedMs: 3060 })],
    }),
    'reject-route': onLinux({
      ...there,
      ways: [
        way(TARGET, { isOnLink: null }, { kind: 'unreachable', failure: 'No route to host', interfaceName: null }),
      ],
      attempts: [tried('EHOSTUNREACH', { isSynchronous: true })],
    }),
  },
});
