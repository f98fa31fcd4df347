import { darwinLsof } from './darwin-lsof/index.ts';
import { darwinNetstatRoutes } from './darwin-netstat-routes/index.ts';
import { darwinNetstatSockets } from './darwin-netstat-sockets/index.ts';
import { linuxIpAddr } from './linux-ip-addr/index.ts';
import { linuxIpMonitor } from './linux-ip-monitor/index.ts';
import { linuxIpNeigh } from './linux-ip-neigh/index.ts';
import { linuxIpRouteGet } from './linux-ip-route-get/index.ts';
import { linuxIpRoute } from './linux-ip-route/index.ts';
import { linuxNftRuleset } from './linux-nft-ruleset/index.ts';
import { linuxOsRelease } from './linux-os-release/index.ts';
import { linuxResolv } from './linux-resolv/index.ts';
import { linuxSs } from './linux-ss/index.ts';
import type { PlatformTool } from './platform-tool.ts';

/** Every tool the app can run or read, in the order of docs/commands.md. A tool that is not here does not exist. */
// biome-ignore lint/suspicious/noExplicitAny: the list mixes tools of different rows and requests; `never` would forbid calling them
export const allTools: readonly PlatformTool<any, any>[] = [
  // Linux
  linuxIpRoute,
  linuxIpRouteGet,
  linuxIpAddr,
  linuxIpNeigh,
  linuxIpMonitor,
  linuxSs,
  linuxResolv,
  linuxOsRelease,
  linuxNftRuleset,
  // macOS
  darwinNetstatRoutes,
  darwinNetstatSockets,
  darwinLsof,
  // both
];

export const findTool = (id: string) => allTools.find((tool) => tool.id === id);
