import { linuxRoute } from '../../explain/made-up.ts';
import { oneOfSeveralGateways } from './one-of-several-gateways.ts';
import { FAR, GATEWAY, MAC, neighbor, onLinux, pinged, routed, ruleCases, tried } from './testing.ts';

const OTHER = '192.168.77.2';
const hop = (gateway: string) => ({ gateway, interfaceName: 'eth0', weight: 1, flags: [] });
const ways = [routed(FAR)];
const attempts = [tried('timed-out', { to: FAR })];
const shared = [linuxRoute('0.0.0.0/0', 'eth0', { nextHops: [hop(GATEWAY), hop(OTHER)] })];
const alone = [linuxRoute('0.0.0.0/0', 'eth0', { gateway: GATEWAY })];
const neighborsAfter = [neighbor(GATEWAY, MAC), neighbor(OTHER, null)];
ruleCases(oneOfSeveralGateways, {
  fires: {
    'one of them has no hardware address': [onLinux({ ways, attempts, routes: shared, neighborsAfter }), 'very-likely'],
    'both are there, and one may lose the packets': [
      onLinux({ ways, attempts, routes: shared, pings: [pinged(2, { address: FAR })] }),
      'possible',
    ],
  },
  nearMisses: {
    'it got through': onLinux({ ways, attempts: [tried('accepted', { to: FAR })], routes: shared, neighborsAfter }),
    'the target refused': onLinux({ ways, attempts: [tried('ECONNREFUSED', { to: FAR })], routes: shared }),
    'one router twice': onLinux({
      ways,
      attempts,
      routes: [linuxRoute('0.0.0.0/0', 'eth0', { nextHops: [hop(GATEWAY), hop(GATEWAY)] })],
    }),
  },
  lookAlikes: {
    'no-answer-beyond-router': onLinux({ ways, attempts, routes: alone }),
    'gateway-silent': onLinux({ ways, attempts, routes: alone, neighborsAfter: [neighbor(GATEWAY, null)] }),
  },
});
