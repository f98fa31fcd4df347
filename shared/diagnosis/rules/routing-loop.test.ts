import { routingLoop } from './routing-loop.ts';
import { caseOf, FAR, pinged, routed, ruleCases, tried } from './testing.ts';

const hops = (...addresses: (string | null)[]) => addresses.map((address, n) => ({ ttl: n + 1, address, said: null }));
const trace = (...addresses: (string | null)[]) => [{ address: FAR, hops: hops(...addresses), isReached: false }];
const dead = [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 40 })];
ruleCases(routingLoop, {
  fires: {
    'two routers take turns': [
      caseOf({ attempts: dead, traces: trace('192.168.77.1', '10.9.0.1', '10.9.0.2', '10.9.0.1', '10.9.0.2') }),
      'very-likely',
    ],
    'ping was worn out on the way': [
      caseOf({ attempts: dead, pings: [pinged(0, { address: FAR, said: 'From 10.9.0.1: Time to live exceeded' })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'neither traced nor pinged': caseOf({ attempts: dead }),
    'one router answers twice in a row, as some do': caseOf({
      attempts: dead,
      traces: trace('192.168.77.1', '10.9.0.1', '10.9.0.1'),
    }),
    'stars only': caseOf({ attempts: dead, traces: trace('192.168.77.1', null, null, null) }),
  },
  lookAlikes: {
    'router-says-unreachable': caseOf({
      ways: [routed(FAR)],
      attempts: [tried('ENETUNREACH', { to: FAR, elapsedMs: 5000 })],
      traces: trace('192.168.77.1', '10.9.0.1'),
    }),
  },
});
