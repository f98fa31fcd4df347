import { noRoute } from './no-route.ts';
import { caseOf, FAR, onLinux, refusedHere, routed, ruleCases, tried, way } from './testing.ts';

ruleCases(noRoute, {
  fires: {
    'macOS 65 for IPv6, and its table has no way': [
      caseOf({
        ways: [way('2001:db8::20', { isOnLink: null }, { failure: 'not in table', interfaceName: null })],
        attempts: refusedHere('EHOSTUNREACH', 2, { to: '2001:db8::20' }),
      }),
      'very-likely',
    ],
    'macOS 51 at once': [caseOf({ attempts: refusedHere('ENETUNREACH', 1) }), 'certain'],
    'Linux 101 at once': [onLinux({ attempts: refusedHere('ENETUNREACH', 1, { errnoNumber: 101 }) }), 'certain'],
  },
  nearMisses: {
    'macOS 65 for IPv6, but there is a way': caseOf({
      ways: [way('2001:db8::20')],
      attempts: refusedHere('EHOSTUNREACH', 2, { to: '2001:db8::20' }),
    }),
    'IPv6 has no way, IPv4 connects': caseOf({
      attempts: [...refusedHere('ENETUNREACH', 1, { to: '2001:db8::20' }), tried('accepted')],
    }),
    'EHOSTUNREACH is another matter': onLinux({ attempts: refusedHere('EHOSTUNREACH', 1) }),
  },
  lookAlikes: {
    'interface-down': caseOf({ attempts: refusedHere('ENETDOWN', 1) }),
    'router-says-unreachable': caseOf({
      ways: [routed(FAR)],
      attempts: [tried('ENETUNREACH', { to: FAR, elapsedMs: 5100 })],
    }),
  },
});
