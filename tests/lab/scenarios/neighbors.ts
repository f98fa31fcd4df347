import { ip, serve } from './fault.ts';
import type { Scenario } from './scenario.ts';

/** The last hop: who answers for an address on the own network. */
export const neighborScenarios: readonly Scenario[] = [
  {
    id: 'dead-host',
    truth: 'No machine has the address.',
    faults: [],
    from: 'client',
    target: '192.168.2.99:7301',
    acceptable: ['neighbor-failed'],
  },
  {
    id: 'dead-host-ipv6',
    truth: 'No machine has the IPv6 address.',
    faults: [],
    from: 'client',
    target: '[fd00:2::99]:7302',
    acceptable: ['neighbor-failed'],
  },
  {
    id: 'host-went-away',
    truth: 'The machine was there a moment ago and is unplugged now.',
    faults: [
      serve('server', '0.0.0.0', 7303, 'banner'),
      { kind: 'ping', on: 'client', address: '192.168.2.171' },
      ip('client', 'neigh change 192.168.2.171 dev eth0 nud stale'),
      ip('server', 'link set eth0 down'),
    ],
    from: 'client',
    target: '192.168.2.171:7303',
    acceptable: ['neighbor-unconfirmed', 'neighbor-failed'],
  },
  {
    id: 'unplugged',
    truth: 'The cable of the person’s machine leads nowhere; the interface has no carrier.',
    faults: [
      serve('server', '0.0.0.0', 7304, 'banner'),
      ip('client', 'link add dead0 type veth peer name dead1', 'link set dead0 up'),
      ip('client', 'addr add 192.168.3.5/24 dev dead0'),
    ],
    from: 'client',
    target: '192.168.3.9:7304',
    acceptable: ['no-carrier'],
  },
  {
    id: 'arp-filtered',
    truth: 'The server does not answer ARP requests.',
    faults: [
      serve('server', '0.0.0.0', 7305, 'banner'),
      { kind: 'filter', family: 'arp', on: 'server', hook: 'input', rule: 'arp operation request drop' },
    ],
    from: 'client',
    target: '192.168.2.171:7305',
    acceptable: ['neighbor-failed'],
  },
  {
    id: 'neighbor-wrong-by-hand',
    truth: 'Somebody wrote a wrong hardware address for the server into the neighbour table.',
    faults: [
      serve('server', '0.0.0.0', 7306, 'banner'),
      ip('client', 'neigh replace 192.168.2.171 lladdr 02:00:00:00:00:99 dev eth0 nud permanent'),
    ],
    from: 'client',
    target: '192.168.2.171:7306',
    acceptable: ['neighbor-fixed-by-hand'],
  },
  {
    id: 'address-moved',
    truth: 'The server went down and another machine took its address, which the person’s machine does not know yet.',
    faults: [
      serve('server', '0.0.0.0', 7307, 'banner'),
      { kind: 'ping', on: 'client', address: '192.168.2.171' },
      ip('client', 'neigh change 192.168.2.171 dev eth0 nud stale'),
      ip('server', 'addr del 192.168.2.171/24 dev eth0'),
      ip('other', 'addr add 192.168.2.171/24 dev eth0'),
    ],
    from: 'client',
    target: '192.168.2.171:7307',
    acceptable: ['neighbor-unconfirmed', 'duplicate-address', 'port-refused'],
  },
  {
    id: 'duplicate-address',
    truth: 'Two machines have the address; the one without the service is asked.',
    faults: [
      serve('server', '0.0.0.0', 7312, 'banner'),
      { kind: 'filter', family: 'arp', on: 'server', hook: 'input', rule: 'arp operation request drop' },
      ip('other', 'addr add 192.168.2.171/24 dev eth0'),
    ],
    from: 'client',
    target: '192.168.2.171:7312',
    acceptable: ['port-refused', 'duplicate-address'],
  },
  {
    id: 'own-address-duplicate-ipv6',
    truth: 'Another machine has the person’s IPv6 address; the kernel saw it and does not use it.',
    faults: [
      ip('other', 'addr add fd00:3::5/64 dev eth0 nodad'),
      ip('client', 'addr add fd00:3::5/64 dev eth0'),
      {
        kind: 'until',
        on: 'client',
        file: '/usr/sbin/ip',
        args: ['-6', 'addr', 'show', 'dadfailed'],
        says: 'fd00:3::5',
      },
    ],
    from: 'client',
    target: '[fd00:3::9]:7308',
    acceptable: ['own-address-duplicate'],
  },
  {
    id: 'dead-gateway',
    truth: 'The default gateway is not there.',
    faults: [ip('client', 'route replace default via 192.168.2.250')],
    from: 'client',
    target: '10.9.0.2:80',
    acceptable: ['gateway-silent'],
  },
];
