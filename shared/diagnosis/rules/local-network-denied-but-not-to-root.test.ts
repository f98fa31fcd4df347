import { localNetworkDeniedButNotToRoot } from './local-network-denied-but-not-to-root.ts';
import { caseOf, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const denied = { ways: [way(TARGET)], attempts: refusedHere('EHOSTUNREACH') };
const program = '/usr/bin/nc';
ruleCases(localNetworkDeniedButNotToRoot, {
  fires: {
    'root connects': [caseOf({ ...denied, rootAttempts: [tried('accepted', { program })] }), 'certain'],
    'root is refused by the target, so it got there': [
      caseOf({ ...denied, rootAttempts: [tried('ECONNREFUSED', { program })] }),
      'certain',
    ],
  },
  nearMisses: {
    'root was not tried': caseOf(denied),
    'root waits in vain': caseOf({ ...denied, rootAttempts: [tried('timed-out', { program })] }),
    'root reached another address': caseOf({
      ...denied,
      rootAttempts: [tried('accepted', { program, to: '192.168.77.21' })],
    }),
    'macOS 14': caseOf({ ...denied, osMajor: 14, rootAttempts: [tried('accepted', { program })] }),
  },
  lookAlikes: {
    'refused-for-root-too': caseOf({ ...denied, rootAttempts: refusedHere('EHOSTUNREACH', 1, { program }) }),
  },
});
