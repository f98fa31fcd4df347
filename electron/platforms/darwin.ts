import type { NetworkInterface } from '../../shared/network-interface.ts';
import { isListener, type Socket } from '../../shared/socket.ts';
import { darwinArp } from '../tools/darwin-arp/index.ts';
import { darwinIfconfig } from '../tools/darwin-ifconfig/index.ts';
import { darwinLsof } from '../tools/darwin-lsof/index.ts';
import { darwinNdp } from '../tools/darwin-ndp/index.ts';
import { darwinNetstatRoutes } from '../tools/darwin-netstat-routes/index.ts';
import { darwinNetstatSockets } from '../tools/darwin-netstat-sockets/index.ts';
import { darwinNetworksetupPorts } from '../tools/darwin-networksetup-ports/index.ts';
import { darwinRouteGet } from '../tools/darwin-route-get/index.ts';
import { darwinRouteMonitor } from '../tools/darwin-route-monitor/index.ts';
import { darwinScutilDns } from '../tools/darwin-scutil-dns/index.ts';
import { darwinScutilNwi } from '../tools/darwin-scutil-nwi/index.ts';
import { darwinScutilProxy } from '../tools/darwin-scutil-proxy/index.ts';
import { darwinSocketfilterfw } from '../tools/darwin-socketfilterfw/index.ts';
import { darwinSwVers } from '../tools/darwin-sw-vers/index.ts';
import { joinOwners } from './darwin-owners.ts';
import { dialled } from './dialled.ts';
import { combine, type Look, type Platform, type Reading } from './platform.ts';
import { readTailnet } from './tailnet.ts';

/** macOS: the tools of facts E1. One netstat call gives every socket, so listeners are its waiting ones. */
export const darwin: Platform = {
  id: 'darwin',
  readers: {
    system: async (look) => combine([await look.withTool(darwinSwVers, undefined)]),
    routes: async (look) => combine([await look.withTool(darwinNetstatRoutes, undefined)]),
    interfaces: readInterfaces,
    listeners: async (look) => onlyListeners(await readSockets(look, 'listeners')),
    sockets: (look) => readSockets(look, 'all'),
    neighbors: async (look) =>
      combine(await Promise.all([look.withTool(darwinArp, undefined), look.withTool(darwinNdp, undefined)])),
    resolvers: async (look) => combine([await look.withTool(darwinScutilDns, undefined)]),
    reachability: async (look) => combine([await look.withTool(darwinScutilNwi, undefined)]),
    proxies: async (look) => combine([await look.withTool(darwinScutilProxy, undefined)]),
    firewall: async (look) => combine([await look.withTool(darwinSocketfilterfw, { kind: 'everything' })]),
    tailnet: (look) => readTailnet(look, 'darwin'),
  },
  monitor: darwinRouteMonitor,
  alsoPolls: true,
  askRouteFor: async (look, address) => look.withTool(darwinRouteGet, { address: dialled(address) }),
  askRouteOfConnection: null,
};

/** ifconfig, with the names people know (`Wi-Fi`, `Thunderbolt Bridge`) from networksetup. */
async function readInterfaces(look: Look): Promise<Reading<NetworkInterface>> {
  const [interfaces, ports] = await Promise.all([
    look.withTool(darwinIfconfig, undefined),
    look.withTool(darwinNetworksetupPorts, undefined),
  ]);
  const portOf = new Map(ports.rows.map(({ device, port }) => [device, port]));
  const named = interfaces.rows.map((row) => ({ ...row, hardwarePort: portOf.get(row.name) ?? row.hardwarePort }));
  return { rows: named.map((row) => ({ source: 0, row })), observations: [interfaces.observation, ports.observation] };
}

/** netstat knows every socket and pid, lsof the names it is allowed to see (facts E5, E6). */
async function readSockets(look: Look, scope: 'listeners' | 'all'): Promise<Reading<Socket>> {
  const [netstat, lsof] = await Promise.all([
    look.withTool(darwinNetstatSockets, undefined),
    look.withTool(darwinLsof, { only: scope }),
  ]);
  return { rows: await joinOwners(netstat.rows, lsof.rows), observations: [netstat.observation, lsof.observation] };
}

function onlyListeners({ rows, observations }: Reading<Socket>): Reading<Socket> {
  return { rows: rows.filter(({ row }) => isListener(row)), observations };
}
