import type { NetworkInterface } from '../../shared/network-interface.ts';
import type { Resolver } from '../../shared/resolver.ts';
import type { Socket } from '../../shared/socket.ts';
import { linuxIpAddr } from '../tools/linux-ip-addr/index.ts';
import { withMembers } from '../tools/linux-ip-addr/members.ts';
import { linuxIpMonitor } from '../tools/linux-ip-monitor/index.ts';
import { linuxIpNeigh } from '../tools/linux-ip-neigh/index.ts';
import { linuxIpRoute } from '../tools/linux-ip-route/index.ts';
import { linuxIpRouteGet } from '../tools/linux-ip-route-get/index.ts';
import { linuxNftRuleset } from '../tools/linux-nft-ruleset/index.ts';
import { linuxOsRelease } from '../tools/linux-os-release/index.ts';
import { linuxResolv } from '../tools/linux-resolv/index.ts';
import { linuxResolvectl } from '../tools/linux-resolvectl/index.ts';
import { linuxSs, type SocketScope } from '../tools/linux-ss/index.ts';
import { dialled } from './dialled.ts';
import { nameUsers } from './linux-users.ts';
import { combine, type Look, type Platform, type Reading } from './platform.ts';
import { readTailnet } from './tailnet.ts';

/** Linux: iproute2 for everything it prints as JSON, ss for sockets. Questions that only macOS can answer have no rows. */
export const linux: Platform = {
  id: 'linux',
  readers: {
    system: async (look) => combine([await look.withTool(linuxOsRelease, undefined)]),
    routes: async (look) =>
      combine(await Promise.all([look.withTool(linuxIpRoute, 'ipv4'), look.withTool(linuxIpRoute, 'ipv6')])),
    interfaces: readInterfaces,
    listeners: (look) => readSockets(look, 'listeners'),
    sockets: (look) => readSockets(look, 'all'),
    neighbors: async (look) => combine([await look.withTool(linuxIpNeigh, undefined)]),
    resolvers: readResolvers,
    firewall: async (look) => combine([await look.withTool(linuxNftRuleset, undefined)]),
    tailnet: (look) => readTailnet(look, 'linux'),
    reachability: notAskedHere,
    proxies: notAskedHere,
  },
  monitor: linuxIpMonitor,
  alsoPolls: false,
  askRouteFor: (look, address) => look.withTool(linuxIpRouteGet, dialled(address)),
  askRouteOfConnection: (look, connection) => look.withTool(linuxIpRouteGet, connection),
};

/** Each member names its bridge or bond, so members are known once all interfaces are. */
async function readInterfaces(look: Look): Promise<Reading<NetworkInterface>> {
  const reading = await look.withTool(linuxIpAddr, undefined);
  return combine([{ ...reading, rows: withMembers(reading.rows) }]);
}

/**
 * systemd-resolved where it runs, for only it knows which link answers which names. Elsewhere the file of the C library:
 * that resolvectl is missing, or has nobody to ask, is then no gap.
 */
async function readResolvers(look: Look): Promise<Reading<Resolver>> {
  const resolved = await look.withTool(linuxResolvectl, undefined);
  if (resolved.observation.isComplete && resolved.rows.length > 0) return combine([resolved]);
  return combine([await look.withTool(linuxResolv, undefined)]);
}

async function readSockets(look: Look, scope: SocketScope): Promise<Reading<Socket>> {
  const { rows, observation } = await look.withTool(linuxSs, scope);
  const named = await nameUsers(look, rows);
  return { rows: named.map((row) => ({ source: 0, row })), observations: [observation] };
}

/** Linux keeps no ranking of interfaces and no system-wide proxy: there is no tool to ask, and so no observation. */
async function notAskedHere(): Promise<Reading<never>> {
  return { rows: [], observations: [] };
}
