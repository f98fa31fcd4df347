import { anInterface } from '../../explain/made-up.ts';
import { caseOf, onLinux, refusedHere, ruleCases, tried } from './testing.ts';
import { zoneMissing } from './zone-missing.ts';

const NEAR = 'fe80::1';
const zoned = tried('EINVAL', { to: NEAR, isSynchronous: true });
ruleCases(zoneMissing, {
  fires: {
    'Linux says EINVAL': [
      onLinux({ attempts: refusedHere('EINVAL', 1, { to: NEAR }), interfaces: [anInterface('eth0', [])] }),
      'very-likely',
    ],
    'macOS says that there is no route to the host': [
      caseOf({ attempts: refusedHere('EHOSTUNREACH', 2, { to: NEAR }) }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the zone is there': onLinux({ attempts: [{ ...zoned, target: { ...zoned.target, zone: 'eth0' } }] }),
    'an address of a network': onLinux({ attempts: refusedHere('EINVAL', 1, { to: 'fd00:2::1' }) }),
    'it got through': onLinux({ attempts: [tried('accepted', { to: NEAR })] }),
  },
  lookAlikes: { 'no-route': onLinux({ attempts: refusedHere('ENETUNREACH', 1, { to: 'fd00:2::1' }) }) },
});
