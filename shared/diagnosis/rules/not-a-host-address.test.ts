import { notAHostAddress } from './not-a-host-address.ts';
import { caseOf, FAR, onLinux, refusedHere, routed, ruleCases, tried, way } from './testing.ts';

const ALL = '192.168.77.255';
ruleCases(notAHostAddress, {
  fires: {
    'the broadcast address of a network': [
      onLinux({ ways: [way(ALL, {}, { kind: 'broadcast' })], attempts: refusedHere('ENETUNREACH', 1, { to: ALL }) }),
      'certain',
    ],
    'a group, on a Mac': [
      caseOf({ ways: [way('224.0.0.251')], attempts: refusedHere('ENETUNREACH', 1, { to: '224.0.0.251' }) }),
      'certain',
    ],
  },
  nearMisses: {
    'a host': onLinux({ ways: [way(ALL)], attempts: refusedHere('ENETUNREACH', 1, { to: ALL }) }),
    'it got through': onLinux({ ways: [way('224.0.0.251')], attempts: [tried('accepted', { to: '224.0.0.251' })] }),
  },
  lookAlikes: {
    'no-route': onLinux({ ways: [routed(FAR)], attempts: refusedHere('ENETUNREACH', 1, { to: FAR }) }),
  },
});
