import { notPermitted } from './not-permitted.ts';
import { caseOf, MAC, neighbor, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

ruleCases(notPermitted, {
  fires: {
    EPERM: [caseOf({ ways: [way(TARGET)], attempts: [tried('EPERM', { isSynchronous: true })] }), 'very-likely'],
    'EACCES, nothing known of the route': [
      onLinux({ ways: [], attempts: [tried('EACCES', { isSynchronous: true })] }),
      'possible',
    ],
  },
  nearMisses: {
    'another program is permitted': caseOf({
      ways: [],
      attempts: [tried('EPERM', { program: '/opt/lamp' }), tried('accepted')],
    }),
    'unreachable is another matter': caseOf({ ways: [], attempts: [tried('EHOSTUNREACH')] }),
  },
  lookAlikes: {
    'firewall-prohibits': onLinux({
      attempts: [tried('EACCES', { to: '2001:db8::20', isSynchronous: false, elapsedMs: 7 })],
      ways: [way('2001:db8::20')],
      neighborsAfter: [neighbor('2001:db8::20', MAC, 'REACHABLE')],
    }),
    'prohibit-route': onLinux({
      attempts: [tried('EACCES', { isSynchronous: true })],
      ways: [way(TARGET, { isOnLink: null }, { kind: 'prohibit', failure: 'Permission denied' })],
    }),
  },
});
