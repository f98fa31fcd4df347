import type { Lab, Namespace } from '../namespaces.ts';

/**
 * One LAN with three machines, and a far machine behind two routers:
 *
 *     client .224 ─┐
 *     server .171 ─┤ 192.168.2.0/24   router .1 ── 10.8.0.0/30 ── router2 ── 10.9.0.0/24 ── far .2
 *     other   .50 ─┘ fd00:2::/64                    fd00:8::/64             fd00:9::/64
 *
 * Interfaces of machines are `eth0`; a router's `eth1` leads on. Every scenario starts from it, with everything working.
 */
export const MACHINES = ['client', 'server', 'other', 'router', 'router2', 'far'] as const;
export type Machine = (typeof MACHINES)[number];
export type Topology = Readonly<Record<Machine, Namespace>>;

const HOSTS = { client: 224, server: 171, other: 50 } as const;

/** One batch of `ip` for each machine: a process for each line took longer than most scenarios. */
export function buildTopology(lab: Lab): Topology {
  const [lan, client, server, other, router, router2, far] = lab.createNamespaces(['lan', ...MACHINES]) as [
    Namespace,
    Namespace,
    Namespace,
    Namespace,
    Namespace,
    Namespace,
    Namespace,
  ];
  const members = Object.entries({ client, server, other, router });
  lan.ipBatch([
    'link add br0 type bridge mcast_snooping 0',
    'link set br0 up',
    ...members.flatMap(([label, member]) => [
      `link add ${label}0 type veth peer name eth0 netns ${member.name}`,
      `link set ${label}0 up master br0`,
    ]),
  ]);
  router.ipBatch([`link add eth1 type veth peer name eth0 netns ${router2.name}`, ...ROUTER]);
  router2.ipBatch([`link add eth1 type veth peer name eth0 netns ${far.name}`, ...ROUTER2]);
  for (const each of [router, router2])
    each.run('/usr/sbin/sysctl', ['-qw', 'net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1']);
  client.ipBatch(hostAt(HOSTS.client));
  server.ipBatch(hostAt(HOSTS.server));
  other.ipBatch(hostAt(HOSTS.other));
  far.ipBatch(FAR);
  return { client, server, other, router, router2, far };
}

const UP = ['link set lo up', 'link set eth0 up'];

const hostAt = (number: number): string[] => [
  ...UP,
  `addr add 192.168.2.${number}/24 dev eth0`,
  `addr add fd00:2::${number}/64 dev eth0 nodad`,
  'route add default via 192.168.2.1',
  'route add default via fd00:2::1',
];

const ROUTER = [
  ...UP,
  'link set eth1 up',
  'addr add 192.168.2.1/24 dev eth0',
  'addr add fd00:2::1/64 dev eth0 nodad',
  'addr add 10.8.0.1/30 dev eth1',
  'addr add fd00:8::1/64 dev eth1 nodad',
  'route add 10.9.0.0/24 via 10.8.0.2',
  'route add fd00:9::/64 via fd00:8::2',
];

const ROUTER2 = [
  ...UP,
  'link set eth1 up',
  'addr add 10.8.0.2/30 dev eth0',
  'addr add fd00:8::2/64 dev eth0 nodad',
  'addr add 10.9.0.1/24 dev eth1',
  'addr add fd00:9::1/64 dev eth1 nodad',
  'route add 192.168.2.0/24 via 10.8.0.1',
  'route add fd00:2::/64 via fd00:8::1',
];

const FAR = [
  ...UP,
  'addr add 10.9.0.2/24 dev eth0',
  'addr add fd00:9::2/64 dev eth0 nodad',
  'route add default via 10.9.0.1',
  'route add default via fd00:9::1',
];
