import { blackholeRoute } from './blackhole-route.ts';
import { caseOf, MAC, neighbor, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

const blackhole = way(TARGET, { isOnLink: null }, { kind: 'blackhole', failure: 'Invalid argument', flags: [] });
ruleCases(blackholeRoute, {
  fires: {
    'Linux says EINVAL': [
      onLinux({ ways: [blackhole], attempts: [tried('EINVAL', { isSynchronous: true })] }),
      'certain',
    ],
    'macOS drops in silence': [
      caseOf({
        ways: [way(TARGET, {}, { flags: ['UP', 'HOST', 'BLACKHOLE', 'STATIC'] })],
        attempts: [tried('timed-out')],
      }),
      'certain',
    ],
  },
  nearMisses: {
    'EINVAL, and the route is an ordinary one': onLinux({ ways: [way(TARGET)], attempts: [tried('EINVAL')] }),
    'refused by the target': onLinux({ ways: [blackhole], attempts: [tried('ECONNREFUSED')] }),
  },
  lookAlikes: {
    'packets-dropped': onLinux({
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC)],
      attempts: [tried('timed-out')],
    }),
    'reject-route': onLinux({
      ways: [way(TARGET, { isOnLink: null }, { kind: 'unreachable', failure: 'No route to host' })],
      attempts: [tried('EHOSTUNREACH', { isSynchronous: true })],
    }),
  },
});
