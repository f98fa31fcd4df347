import { rejectRoute } from './reject-route.ts';
import {
  caseOf,
  FAR,
  GATEWAY,
  neighbor,
  onLinux,
  refusedHere,
  routed,
  ruleCases,
  TARGET,
  tried,
  way,
} from './testing.ts';

const reject = way(TARGET, { isOnLink: true }, { flags: ['UP', 'HOST', 'REJECT', 'STATIC'] });
const unreachable = way(
  TARGET,
  { isOnLink: null },
  { kind: 'unreachable', failure: 'No route to host', interfaceName: null, flags: [] },
);
ruleCases(rejectRoute, {
  fires: {
    'macOS, flag REJECT': [caseOf({ ways: [reject], attempts: refusedHere('EHOSTUNREACH') }), 'certain'],
    'Linux, type unreachable': [
      onLinux({ ways: [unreachable], attempts: [tried('EHOSTUNREACH', { isSynchronous: true })] }),
      'certain',
    ],
  },
  nearMisses: {
    'REJECT on a neighbour entry is only the pause after ARP': caseOf({
      ways: [way(TARGET, {}, { flags: ['UP', 'HOST', 'REJECT', 'LLINFO', 'WASCLONED'] })],
      attempts: refusedHere('EHOSTUNREACH'),
    }),
    'the route is there, but the target answered': caseOf({ ways: [reject], attempts: [tried('accepted')] }),
    'no route at all': onLinux({
      ways: [way(TARGET, { isOnLink: null }, { kind: 'unreachable', failure: 'Network is unreachable' })],
      attempts: [tried('ENETUNREACH', { isSynchronous: true })],
    }),
  },
  lookAlikes: {
    'gateway-silent': caseOf({
      ways: [routed(FAR)],
      neighborsAfter: [neighbor(GATEWAY, null)],
      attempts: refusedHere('EHOSTUNREACH', 2, { to: FAR }),
    }),
    'prohibit-route': onLinux({
      ways: [way(TARGET, { isOnLink: null }, { kind: 'prohibit', failure: 'Permission denied' })],
      attempts: [tried('EACCES', { isSynchronous: true })],
    }),
  },
});
