import { linuxRoute } from '../../explain/made-up.ts';
import { FAR, onLinux, refusedHere, ruleCases, tried } from './testing.ts';
import { throwRoute } from './throw-route.ts';

const attempts = refusedHere('ENETUNREACH', 1, { to: FAR });
const thrown = linuxRoute('203.0.113.0/24', '', { kind: 'throw', interfaceName: null });
const onward = linuxRoute('0.0.0.0/0', 'eth0', { gateway: '192.168.77.1' });
ruleCases(throwRoute, {
  fires: { 'it covers the target': [onLinux({ attempts, routes: [thrown, onward] }), 'certain'] },
  nearMisses: {
    'it covers another network': onLinux({
      attempts,
      routes: [linuxRoute('198.51.100.0/24', '', { kind: 'throw', interfaceName: null }), onward],
    }),
    'a narrower route leads on': onLinux({ attempts, routes: [thrown, linuxRoute(`${FAR}/32`, 'eth0')] }),
    'a router said it, not this machine': onLinux({
      attempts: [tried('ENETUNREACH', { to: FAR, elapsedMs: 40 })],
      routes: [thrown, onward],
    }),
  },
  lookAlikes: { 'no-default-route': onLinux({ attempts, routes: [linuxRoute('192.168.77.0/24', 'eth0')] }) },
});
