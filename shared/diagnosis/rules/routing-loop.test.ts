import { routingLoop } from './routing-loop.ts';
import { caseOf, FAR, routed, ruleCases, tried } from './testing.ts';

const hops = (...addresses: (string | null)[]) => addresses.map((address, n) => ({ ttl: n + 1, address, said: null }));
const trace = (...addresses: (string | null)[]) => [{ address: FAR, hops: hops(...addresses), isReached: false }];
const dead = [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 40 })];
ruleCases(routingLoop, {
  fires: {
    'two routers take turns': [
      caseOf({ attempts: dead, traces: trace('192.168.77.1', '10.9.0.1', '10.9.0.2', '10.9.0.1', '10.9.0.2') }),
      'very-likely',
    ],
  },
  nearMisses: {
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
