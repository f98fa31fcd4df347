import type { Route } from '../../../shared/route.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { routeLineReader } from './parse.ts';

/**
 * The IPv4 and IPv6 route tables on macOS, in one call.
 *
 * Columns and flag letters: netstat(1) "-r", facts E2. Destinations are printed shortened (`10`, `169.254`) and are widened
 * here. Also reads `-r` without `-n` (names, cut at 18 characters), `-a`, `-l`, and the layouts before 10.15 that have
 * Refs and Use. Needs no privilege. `-n` keeps name resolution from stalling the read.
 */
export const darwinNetstatRoutes: PlatformTool<Route> = {
  id: 'darwin-netstat-routes',
  title: 'Route tables',
  platform: 'darwin',
  why: 'Every route of both families, to show where packets go and to answer which route an address takes.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/netstat', args: ['-rn'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: (sink) => lineByLine(sink, routeLineReader(sink)),
  recognise: [/^\s*Routing tables\s*$/m, /^\s*Destination\s+Gateway\s+(?:RT_IFA\s+)?(?:Flags\b|$)/m],
};
