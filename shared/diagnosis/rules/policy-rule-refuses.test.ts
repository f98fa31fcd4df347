import { anInterface, linuxRoute } from '../../explain/made-up.ts';
import { policyRuleRefuses } from './policy-rule-refuses.ts';
import { FAR, GATEWAY, OURS, onLinux, refusedHere, routed, ruleCases, way } from './testing.ts';

const refusal = { kind: 'unreachable' as const, failure: 'Network is unreachable', gateway: null, interfaceName: null };
const given = {
  attempts: refusedHere('ENETUNREACH', 1, { to: FAR }),
  ways: [way(FAR, { isOnLink: null }, refusal)],
  routes: [linuxRoute('0.0.0.0/0', 'eth0', { gateway: GATEWAY })],
  interfaces: [anInterface('eth0', [OURS])],
};
ruleCases(policyRuleRefuses, {
  fires: { 'the main table has a default route': [onLinux(given), 'very-likely'] },
  nearMisses: {
    'no route leads there': onLinux({ ...given, routes: [linuxRoute('192.168.77.0/24', 'eth0')] }),
    'the route is of another table': onLinux({
      ...given,
      routes: [linuxRoute('0.0.0.0/0', 'eth0', { gateway: GATEWAY, table: '200' })],
    }),
    'its interface has no address': onLinux({ ...given, interfaces: [anInterface('eth0', [])] }),
    'the system names a way': onLinux({ ...given, ways: [routed(FAR)] }),
    'the table may lack rows': onLinux({ ...given, partlyRead: ['routes'] }),
  },
  lookAlikes: {
    'no-route': onLinux({ ...given, routes: [] }),
    'throw-route': onLinux({
      ...given,
      routes: [...given.routes, linuxRoute('203.0.113.0/24', 'eth0', { kind: 'throw' })],
    }),
  },
});
