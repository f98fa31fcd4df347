import { darwinNetstatRoutes } from './darwin-netstat-routes/index.ts';
import { linuxIpRoute } from './linux-ip-route/index.ts';
import { linuxSs } from './linux-ss/index.ts';
import type { PlatformTool } from './platform-tool.ts';

/** Every tool the app can run or read, in the order of docs/commands.md. A tool that is not here does not exist. */
// biome-ignore lint/suspicious/noExplicitAny: the list mixes tools of different rows and requests; `never` would forbid calling them
export const allTools: readonly PlatformTool<any, any>[] = [
  // Linux
  linuxIpRoute,
  linuxSs,
  // macOS
  darwinNetstatRoutes,
  // both
];

export const findTool = (id: string) => allTools.find((tool) => tool.id === id);
