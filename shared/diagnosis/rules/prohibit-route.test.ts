import { prohibitRoute } from './prohibit-route.ts';
import { caseOf, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

const prohibit = way(TARGET, { isOnLink: null }, { kind: 'prohibit', failure: 'Permission denied', flags: [] });
const denied = [tried('EACCES', { isSynchronous: true })];
ruleCases(prohibitRoute, {
  fires: { 'EACCES, and the route prohibits': [onLinux({ ways: [prohibit], attempts: denied }), 'certain'] },
  nearMisses: {
    'the route was not asked for': onLinux({ attempts: denied }),
    'macOS has no such routes': caseOf({ ways: [prohibit], attempts: denied }),
  },
  lookAlikes: {
    'not-permitted': onLinux({ ways: [way(TARGET)], attempts: [tried('EPERM', { isSynchronous: true })] }),
    'reject-route': onLinux({
      ways: [way(TARGET, { isOnLink: null }, { kind: 'unreachable', failure: 'No route to host' })],
      attempts: [tried('EHOSTUNREACH', { isSynchronous: true })],
    }),
  },
});
