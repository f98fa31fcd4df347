import { localNetworkDeniedButReachedOtherwise } from './local-network-denied-but-reached-otherwise.ts';
import { caseOf, MAC, neighbor, refusedHere, ruleCases, TARGET, tried, tunnelled, way } from './testing.ts';

const TAILNET = '100.64.7.20';
const ways = [way(TARGET), tunnelled(TAILNET)];
const refused = refusedHere('EHOSTUNREACH');
ruleCases(localNetworkDeniedButReachedOtherwise, {
  fires: {
    'the tailnet address accepts': [
      caseOf({ ways, attempts: [...refused, tried('accepted', { to: TAILNET })] }),
      'certain',
    ],
    'the tailnet address refuses the port, so it was reached': [
      caseOf({ ways, attempts: [...refused, tried('ECONNREFUSED', { to: TAILNET })] }),
      'certain',
    ],
  },
  nearMisses: {
    'another program reached it there': caseOf({
      ways,
      attempts: [...refused, tried('accepted', { to: TAILNET, program: '/usr/bin/nc' })],
    }),
    'the other way fails too': caseOf({ ways, attempts: [...refused, tried('timed-out', { to: TAILNET })] }),
    'macOS 14': caseOf({ ways, osMajor: 14, attempts: [...refused, tried('accepted', { to: TAILNET })] }),
  },
  lookAlikes: { 'local-network-denied': caseOf({ ways, neighborsAfter: [neighbor(TARGET, MAC)], attempts: refused }) },
});
