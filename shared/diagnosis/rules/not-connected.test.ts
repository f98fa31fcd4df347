import { anInterface, linuxRoute } from '../../explain/made-up.ts';
import { notConnected } from './not-connected.ts';
import { caseOf, FAR, OURS, onLinux, ownWay, refusedHere, resolved, ruleCases, tried } from './testing.ts';

const loopback = anInterface('lo', ['127.0.0.1', '::1'], { flags: ['UP', 'LOOPBACK'], kind: 'loopback' });
const target = { text: 'mini-red:8000', host: 'mini-red', port: 8000, scheme: null, isName: true };
const unfound = { target, ways: [], attempts: [], resolutions: [resolved('EAI_AGAIN')] };
const unplugged = [loopback, anInterface('eth0', [], { flags: ['UP', 'NO-CARRIER'] })];
const unreached = { ways: [], attempts: refusedHere('ENETUNREACH', 1, { to: FAR }) };
ruleCases(notConnected, {
  fires: {
    'a name cannot be looked up, and no interface has an address': [
      onLinux({ ...unfound, interfaces: unplugged }),
      'very-likely',
    ],
    'nor is there a way to an address': [onLinux({ ...unreached, interfaces: unplugged }), 'very-likely'],
    'a Mac that gave itself an address': [
      caseOf({
        ...unfound,
        resolutions: [resolved('ENOTFOUND')],
        interfaces: [loopback, anInterface('en0', ['169.254.7.8', 'fe80::1'])],
      }),
      'very-likely',
    ],
  },
  nearMisses: {
    'an interface has an address': onLinux({ ...unfound, interfaces: [loopback, anInterface('eth0', [OURS])] }),
    'a tunnel has one': onLinux({ ...unfound, interfaces: [...unplugged, anInterface('wg0', ['10.9.0.2'])] }),
    'not every interface was read': onLinux({ ...unfound, interfaces: unplugged, partlyRead: ['interfaces'] }),
    'an own address needs no network': onLinux({
      attempts: [tried('timed-out', { to: OURS })],
      ways: [ownWay()],
      interfaces: unplugged,
    }),
  },
  lookAlikes: {
    'no-default-route': onLinux({
      ...unreached,
      routes: [linuxRoute('192.168.77.0/24', 'eth0')],
      interfaces: [loopback, anInterface('eth0', [OURS])],
    }),
    'name-server-silent': onLinux({ ...unfound, interfaces: [loopback, anInterface('eth0', [OURS])] }),
  },
});
