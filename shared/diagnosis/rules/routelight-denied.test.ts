import { routelightDenied } from './routelight-denied.ts';
import { caseOf, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const ways = [way(TARGET)];
const rootAttempts = [tried('accepted', { program: '/usr/bin/nc' })];
ruleCases(routelightDenied, {
  fires: {
    'refused here, and root connects': [
      caseOf({ ways, attempts: refusedHere('EHOSTUNREACH'), rootAttempts }),
      'certain',
    ],
  },
  nearMisses: {
    'root was not tried': caseOf({ ways, attempts: refusedHere('EHOSTUNREACH') }),
    'macOS 14': caseOf({ ways, osMajor: 14, attempts: refusedHere('EHOSTUNREACH'), rootAttempts }),
  },
  lookAlikes: {
    'local-network-denied-to-program': caseOf({
      ways,
      attempts: [...refusedHere('EHOSTUNREACH', 2, { program: '/opt/lamp/bin/lamp' }), tried('accepted')],
      rootAttempts,
    }),
  },
});
