import type { Route } from '../../../shared/route.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startNetstatRoutesParse } from './parse.ts';

/**
 * The route tables of Linux as net-tools print them: `netstat -rn`, `route -n`, with `-6`, `-e` and `-ee`, and without `-n`.
 *
 * netstat(8) and route(8) of net-tools. What the kernel shows them is less than `ip route` has: of IPv4 only the main
 * table, of a multipath route only the first way, and of a route with a next hop of the other family no gateway.
 */
export const linuxNetstatRoutes: PlatformTool<Route> = {
  id: 'linux-netstat-routes',
  title: 'Route tables of net-tools',
  platform: 'linux',
  why: 'People who ask for help send this form; the app itself asks `ip route`.',
  privilege: 'none',
  command: () => ({ file: '/usr/bin/netstat', args: ['-rn'], timeoutMs: 5_000 }),
  examples: [undefined],
  onlyRead: true,
  startParse: startNetstatRoutesParse,
  recognise: [
    /^Kernel IP(?:v6)? routing table\s*$/,
    /^Destination\s+Gateway\s+Genmask\s+Flags\s/,
    /^Destination\s+Next Hop\s+Flags?\s/,
  ],
};
