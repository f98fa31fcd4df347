import { anInterface } from '../../explain/made-up.ts';
import { caseOf, onLinux, refusedHere, ruleCases, tried } from './testing.ts';
import { zoneUnknown } from './zone-unknown.ts';

const NEAR = 'fe80::1';
const interfaces = [anInterface('eth0', [])];
const zoned = (zone: string, how = 'EINVAL') =>
  [tried(how, { to: NEAR, isSynchronous: true })].map((each) => ({ ...each, target: { ...each.target, zone } }));
ruleCases(zoneUnknown, {
  fires: {
    'an interface of another machine': [onLinux({ attempts: zoned('en0'), interfaces }), 'certain'],
    'macOS, and an interface of Linux': [
      caseOf({ attempts: zoned('eth0', 'EHOSTUNREACH'), interfaces: [anInterface('en0', [])] }),
      'certain',
    ],
  },
  nearMisses: {
    'the interface is there': onLinux({ attempts: zoned('eth0'), interfaces }),
    'the list of interfaces was cut': onLinux({ attempts: zoned('en0'), interfaces, partlyRead: ['interfaces'] }),
    'it got through': onLinux({ attempts: zoned('en0', 'accepted'), interfaces }),
  },
  lookAlikes: {
    'zone-missing': onLinux({ attempts: refusedHere('EINVAL', 1, { to: NEAR }), interfaces }),
    'no-route': onLinux({ attempts: refusedHere('ENETUNREACH', 1, { to: 'fd00:2::1' }), interfaces }),
  },
});
