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

export function buildTopology(lab: Lab): Topology {
  const lan = lab.createNamespace('lan');
  const [client, server, other, router, router2, far] = MACHINES.map((label) => lab.createNamespace(label)) as [
    Namespace,
    Namespace,
    Namespace,
    Namespace,
    Namespace,
    Namespace,
  ];
  lan.ipBatch(['link add br0 type bridge mcast_snooping 0', 'link set br0 up']);
  const members = { client, server, other, router };
  for (const [label, member] of Object.entries(members)) lab.connect([member, 'eth0'], [lan, `${label}0`]);
  lan.ipBatch(Object.keys(members).map((label) => `link set ${label}0 master br0`));
  lab.connect([router, 'eth1'], [router2, 'eth0']);
  lab.connect([router2, 'eth1'], [far, 'eth0']);
  for (const label of ['client', 'server', 'other'] as const) addressOfHost(members[label], HOSTS[label]);
  addressRouters(router, router2);
  far.ipBatch([
    'addr add 10.9.0.2/24 dev eth0',
    'addr add fd00:9::2/64 dev eth0 nodad',
    'route add default via 10.9.0.1',
    'route add default via fd00:9::1',
  ]);
  return { client, server, other, router, router2, far };
}

function addressOfHost(host: Namespace, number: number): void {
  host.ipBatch([
    `addr add 192.168.2.${number}/24 dev eth0`,
    `addr add fd00:2::${number}/64 dev eth0 nodad`,
    'route add default via 192.168.2.1',
    'route add default via fd00:2::1',
  ]);
}

function addressRouters(router: Namespace, router2: Namespace): void {
  router.ipBatch([
    'addr add 192.168.2.1/24 dev eth0',
    'addr add fd00:2::1/64 dev eth0 nodad',
    'addr add 10.8.0.1/30 dev eth1',
    'addr add fd00:8::1/64 dev eth1 nodad',
    'route add 10.9.0.0/24 via 10.8.0.2',
    'route add fd00:9::/64 via fd00:8::2',
  ]);
  router2.ipBatch([
    'addr add 10.8.0.2/30 dev eth0',
    'addr add fd00:8::2/64 dev eth0 nodad',
    'addr add 10.9.0.1/24 dev eth1',
    'addr add fd00:9::1/64 dev eth1 nodad',
    'route add 192.168.2.0/24 via 10.8.0.1',
    'route add fd00:2::/64 via fd00:8::1',
  ]);
  for (const each of [router, router2])
    each.run('/usr/sbin/sysctl', ['-qw', 'net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1']);
}
