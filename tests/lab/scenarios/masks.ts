import { ip, serve } from './fault.ts';
import type { Scenario } from './scenario.ts';

/** Network masks that do not fit, on either side. */
export const maskScenarios: readonly Scenario[] = [
  {
    id: 'mask-too-narrow',
    truth: 'The mask of the person’s machine leaves the server out, and there is no router.',
    faults: [
      serve('server', '0.0.0.0', 7309, 'banner'),
      ip('client', 'addr del 192.168.2.224/24 dev eth0', 'addr add 192.168.2.224/28 dev eth0'),
    ],
    from: 'client',
    target: '192.168.2.171:7309',
    acceptable: ['wrong-netmask'],
  },
  {
    id: 'mask-too-wide',
    truth: 'The mask of the person’s machine takes a network behind the router for its own.',
    faults: [
      ip('router', 'route add 192.168.9.0/24 via 10.8.0.2'),
      ip('router2', 'route add 192.168.9.0/24 dev eth1'),
      ip('far', 'addr add 192.168.9.2/24 dev eth0'),
      serve('far', '0.0.0.0', 7310, 'banner'),
      ip('client', 'addr del 192.168.2.224/24 dev eth0', 'addr add 192.168.2.224/16 dev eth0'),
      ip('client', 'route add default via 192.168.2.1'),
    ],
    from: 'client',
    target: '192.168.9.2:7310',
    acceptable: ['wrong-netmask', 'neighbor-failed'],
  },
  {
    id: 'server-mask-too-narrow',
    truth: 'The server’s mask leaves the person out, so it cannot answer.',
    faults: [
      serve('server', '0.0.0.0', 7311, 'banner'),
      ip('server', 'addr del 192.168.2.171/24 dev eth0', 'addr add 192.168.2.171/28 dev eth0'),
    ],
    from: 'client',
    target: '192.168.2.171:7311',
    acceptable: ['packets-dropped'],
  },
];
