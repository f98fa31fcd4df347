import { asks, type Fault, ip, nameServer, program, serve } from './fault.ts';
import type { Scenario } from './scenario.ts';

/** An interface with nobody at the other end and no ARP: what a tunnel is whose peer is gone. */
const deadTunnel = (...lines: readonly string[]): Fault =>
  ip(
    'client',
    'link add tun7 type veth peer name tun8',
    'link set tun7 arp off up',
    'link set tun8 up',
    'addr add 10.77.0.2/32 dev tun7',
    ...lines,
  );

/** Containers, tunnels and second interfaces of the person's own machine. */
export const ownNetworkScenarios: readonly Scenario[] = [
  {
    id: 'forward-to-nobody',
    truth: 'The port of this machine is passed on to a container in which nothing listens.',
    faults: [program('server', 'pass-on.mjs', '8101', '127.0.0.1', '9')],
    from: 'server',
    target: 'http://192.168.2.171:8101/',
    acceptable: ['nothing-behind-forward'],
  },
  {
    id: 'container-network-covers-target',
    truth: 'The bridge of a container engine has the network of a machine behind the router.',
    faults: [
      ip('router', 'route add 172.17.0.0/16 via 10.8.0.2'),
      ip('router2', 'route add 172.17.0.0/16 via 10.9.0.2'),
      ip('far', 'addr add 172.17.3.4/32 dev lo'),
      serve('far', '172.17.3.4', 8102, 'banner'),
      ip('client', 'link add docker0 type bridge', 'link set docker0 up', 'addr add 172.17.0.1/16 dev docker0'),
    ],
    from: 'client',
    target: '172.17.3.4:8102',
    acceptable: ['goes-into-virtual-network'],
  },
  {
    id: 'two-interfaces-in-one-network',
    truth: 'A second cable has the same network and is used; it leads to another switch.',
    faults: [
      serve('server', '0.0.0.0', 8103, 'banner'),
      { kind: 'ping', on: 'client', address: '192.168.2.171' },
      ip('client', 'link add eth9 type veth peer name eth9 netns @far', 'link set eth9 up'),
      ip('far', 'link set eth9 up'),
      ip('client', 'addr add 192.168.2.225/24 dev eth9', 'route del 192.168.2.0/24 dev eth0'),
    ],
    from: 'client',
    target: '192.168.2.171:8103',
    acceptable: ['another-interface-has-network'],
  },
  {
    id: 'tunnel-without-peer',
    truth: 'The VPN stands on this side only.',
    faults: [deadTunnel('route add 10.9.0.0/24 dev tun7'), serve('far', '0.0.0.0', 8104, 'banner')],
    from: 'client',
    target: '10.9.0.2:8104',
    acceptable: ['tunnel-silent'],
  },
  {
    id: 'tunnel-takes-own-network',
    truth: 'The VPN takes half of the own network.',
    faults: [deadTunnel('route add 192.168.2.128/25 dev tun7'), serve('server', '0.0.0.0', 8105, 'banner')],
    from: 'client',
    target: '192.168.2.171:8105',
    acceptable: ['detour-on-own-network'],
  },
  {
    id: 'offline-and-a-name',
    truth: 'The only interface is unplugged and has no address; a name was to be looked up.',
    faults: [asks('client', ['192.168.2.1']), ip('client', 'addr flush dev eth0', 'link set eth0 down')],
    from: 'client',
    target: 'box.lab:8106',
    acceptable: ['not-connected'],
  },
  {
    id: 'program-took-the-other-family',
    truth: 'The server listens for IPv4 only, and the program went to the IPv6 address of the name.',
    faults: [
      serve('server', '0.0.0.0', 8107, 'banner'),
      nameServer('client', '127.0.0.53', { 'box.lab': { a: ['192.168.2.171'], aaaa: ['fd00:2::171'] } }),
      asks('client', ['127.0.0.53']),
    ],
    from: 'client',
    target: 'box.lab:8107',
    acceptable: ['program-took-dead-address'],
    error: 'Error: connect ECONNREFUSED fd00:2::171:8107',
  },
  {
    id: 'listen-on-a-lost-alias',
    truth: 'The server is set to listen on an alias that went with the last restart.',
    faults: [],
    from: 'server',
    target: '192.168.2.172:8108',
    acceptable: ['address-not-ours'],
    error: 'Error: listen EADDRNOTAVAIL: address not available 192.168.2.172:8108',
  },
];
