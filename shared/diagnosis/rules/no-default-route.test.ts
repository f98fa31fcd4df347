import { anInterface, darwinRoute, linuxRoute } from '../../explain/made-up.ts';
import { noDefaultRoute } from './no-default-route.ts';
import { caseOf, FAR, OURS, onLinux, refusedHere, ruleCases, TARGET, way } from './testing.ts';

const attempts = refusedHere('ENETUNREACH', 1, { to: FAR });
const own = linuxRoute('192.168.77.0/24', 'eth0');
const interfaces = [anInterface('en0', [OURS])].map((each) => ({
  ...each,
  addresses: each.addresses.map((address) => ({ ...address, prefixLength: 28 })),
}));
ruleCases(noDefaultRoute, {
  fires: {
    'only the own network is in the table': [onLinux({ attempts, routes: [own] }), 'certain'],
    'a network for IPv6 alone': [
      onLinux({ attempts, routes: [own, linuxRoute('::/0', 'eth0', { gateway: 'fd00:2::1' })] }),
      'certain',
    ],
    'macOS, and a default route of the other family': [
      caseOf({
        attempts,
        routes: [darwinRoute('::/0', 'UGcg', 'utun0'), darwinRoute('192.168.77.0/24', 'UCS', 'en0')],
      }),
      'certain',
    ],
  },
  nearMisses: {
    'there is one': onLinux({ attempts, routes: [own, linuxRoute('0.0.0.0/0', 'eth0', { gateway: '192.168.77.1' })] }),
    'the table may lack rows': onLinux({ attempts, routes: [own], partlyRead: ['routes'] }),
  },
  lookAlikes: {
    'wrong-netmask': onLinux({
      ways: [
        way(
          TARGET,
          { isOnLink: null },
          { interfaceName: null, failure: 'Network is unreachable', kind: 'unreachable' },
        ),
      ],
      attempts: refusedHere('ENETUNREACH', 1),
      interfaces,
      neighborsAfter: [],
      routes: [own, linuxRoute('0.0.0.0/0', 'eth1')],
    }),
  },
});
