import { refusedForRootToo } from './refused-for-root-too.ts';
import { caseOf, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const denied = { ways: [way(TARGET)], attempts: refusedHere('EHOSTUNREACH') };
const program = '/usr/bin/nc';
ruleCases(refusedForRootToo, {
  fires: {
    'root is refused here as well': [
      caseOf({ ...denied, rootAttempts: refusedHere('EHOSTUNREACH', 1, { program }) }),
      'very-likely',
    ],
    'by nc, whose time holds that of the prompt': [
      caseOf({ ...denied, rootAttempts: [tried('EHOSTUNREACH', { program, isSynchronous: null, elapsedMs: 8_000 })] }),
      'very-likely',
    ],
    'on macOS 13 too': [
      caseOf({ ...denied, osMajor: 13, rootAttempts: refusedHere('EHOSTUNREACH', 1, { program }) }),
      'very-likely',
    ],
  },
  nearMisses: {
    'root was not tried': caseOf(denied),
    'a router says so to root': caseOf({ ...denied, rootAttempts: [tried('EHOSTUNREACH', { program })] }),
    'root waits in vain': caseOf({ ...denied, rootAttempts: [tried('timed-out', { program })] }),
  },
  lookAlikes: {
    'local-network-denied-but-not-to-root': caseOf({ ...denied, rootAttempts: [tried('accepted', { program })] }),
    'reject-route': caseOf({
      ways: [way(TARGET, { isOnLink: false }, { flags: ['UP', 'GATEWAY', 'REJECT'], gateway: '127.0.0.1' })],
      attempts: denied.attempts,
      rootAttempts: refusedHere('EHOSTUNREACH', 1, { program }),
    }),
  },
});
