import { ownAddressByLoopback } from './own-address-by-loopback.ts';
import { caseOf, OURS, onLinux, ownWay, refusedHere, ruleCases, TARGET, way } from './testing.ts';

ruleCases(ownAddressByLoopback, {
  fires: {
    'macOS, lo0': [caseOf({ ways: [ownWay()] }), 'certain'],
    'Linux, lo': [onLinux({ ways: [way(OURS, { isOwn: true, isOnLink: false }, { interfaceName: 'lo' })] }), 'certain'],
  },
  nearMisses: {
    'loopback itself': caseOf({ ways: [ownWay('127.0.0.1')] }),
    'another machine by lo0 is not normal': caseOf({ ways: [way(TARGET, {}, { interfaceName: 'lo0' })] }),
  },
  lookAlikes: {
    'reject-route': caseOf({
      ways: [way(TARGET, { isOnLink: false }, { interfaceName: 'lo0', gateway: '127.0.0.1', flags: ['UP', 'REJECT'] })],
      attempts: refusedHere('EHOSTUNREACH'),
    }),
  },
});
