import { type Fault, filter, ip, program, serve, sysctl } from './fault.ts';
import type { Scenario } from './scenario.ts';

const twoWays = (port: number): readonly Fault[] => [
  ip('client', 'link add eth9 type veth peer name eth9 netns @other', 'addr add 172.31.9.1/30 dev eth9'),
  ip('client', 'link set eth9 up', 'route add 10.55.0.7 via 192.168.2.50'),
  ip('other', 'addr add 172.31.9.2/30 dev eth9', 'link set eth9 up', 'addr add 10.55.0.7/32 dev lo'),
  ip('other', 'route add 192.168.2.224 via 172.31.9.1'),
  // else the ARP request would carry 10.55.0.7, and be thrown away as well
  sysctl('other', 'net.ipv4.conf.all.arp_announce=2'),
  serve('other', '10.55.0.7', port, 'banner'),
];

/** The person’s own machine has run out of something, or throws away what comes back. */
export const thisMachineScenarios: readonly Scenario[] = [
  {
    id: 'backlog-full',
    truth: 'The server of this machine is stuck and its queue is full.',
    faults: [program('server', 'stuck-server.mjs', '0.0.0.0', '7801')],
    from: 'server',
    target: '192.168.2.171:7801',
    acceptable: ['backlog-full'],
  },
  {
    id: 'backlog-full-from-afar',
    truth: 'The server is stuck and its queue is full; from afar nothing tells it from a filter.',
    faults: [program('server', 'stuck-server.mjs', '0.0.0.0', '7802')],
    from: 'client',
    target: '192.168.2.171:7802',
    acceptable: ['packets-dropped'],
  },
  {
    id: 'server-out-of-descriptors',
    truth: 'The server of this machine has as many files open as it may.',
    faults: [{ kind: 'program', on: 'server', script: 'greedy-server.mjs', args: ['0.0.0.0', '7803'], openFiles: 64 }],
    from: 'server',
    target: '192.168.2.171:7803',
    acceptable: ['server-out-of-descriptors'],
  },
  {
    id: 'ports-exhausted',
    truth: 'A program of this machine holds every local port that leads to the server.',
    faults: [
      serve('server', '0.0.0.0', 7804, 'silent'),
      sysctl('client', 'net.ipv4.ip_local_port_range=40000 40007'),
      program('client', 'hold-connections.mjs', '192.168.2.171', '7804', '8'),
    ],
    from: 'client',
    target: '192.168.2.171:7804',
    acceptable: ['ports-exhausted'],
  },
  {
    id: 'reverse-path-filter',
    truth: 'Answers come back over another interface and this machine’s strict reverse-path filter drops them.',
    faults: [...twoWays(7805), sysctl('client', 'net.ipv4.conf.all.rp_filter=1', 'net.ipv4.conf.eth9.rp_filter=1')],
    from: 'client',
    target: '10.55.0.7:7805',
    acceptable: ['reverse-path-filtered'],
  },
  {
    id: 'reverse-path-filter-of-the-server',
    truth: 'The server’s strict reverse-path filter drops what comes by another interface than its way back.',
    faults: [
      ip('server', 'link add eth9 type veth peer name eth9 netns @other', 'addr add 172.31.8.1/30 dev eth9'),
      ip('server', 'link set eth9 up', 'route add 192.168.2.224 dev eth9'),
      sysctl('server', 'net.ipv4.conf.all.rp_filter=1', 'net.ipv4.conf.eth0.rp_filter=1'),
      serve('server', '0.0.0.0', 7806, 'banner'),
    ],
    from: 'client',
    target: '192.168.2.171:7806',
    acceptable: ['neighbor-failed', 'packets-dropped'],
  },
  {
    id: 'answers-filtered-here',
    truth: 'This machine’s filter drops every answer that does not belong to a connection it let out.',
    faults: [serve('server', '0.0.0.0', 7807, 'banner'), filter('client', 'tcp flags & (syn|ack) == syn|ack drop')],
    from: 'client',
    target: '192.168.2.171:7807',
    acceptable: ['packets-dropped'],
  },
  {
    id: 'one-connection-only',
    truth: 'The server takes one connection and is gone, as nc -l.',
    faults: [program('server', 'one-connection-server.mjs', '7896')],
    from: 'client',
    target: '192.168.2.171:7896',
    acceptable: ['server-gone-meanwhile'],
  },
  {
    id: 'wildcard-dialled',
    truth: 'The wildcard of IPv6 was dialled, which leads into this machine; nothing listens there.',
    faults: [],
    from: 'server',
    target: '[::]:7897',
    acceptable: ['server-not-running'],
  },
  {
    id: 'loopback-down',
    truth: 'The loopback interface of this machine is switched off.',
    faults: [ip('server', 'link set lo down'), serve('server', '0.0.0.0', 7808, 'banner')],
    from: 'server',
    target: '192.168.2.171:7808',
    acceptable: ['interface-down'],
  },
];
