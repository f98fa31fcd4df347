import type { SystemChange } from '../../../shared/system-change.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { routeMessageReader } from './parse.ts';

/** It goes on until it is stopped; a host that runs it to its end by mistake gets it back at last. */
const A_DAY_MS = 86_400_000;

/**
 * What the macOS kernel says of changes to routes, addresses and interfaces, while it happens.
 *
 * route(8) "monitor", facts E3. Very chatty: every neighbour that is looked up is a message, so neighbours are told apart
 * from routes here. Needs no privilege. It flushes after each message that names an address.
 */
export const darwinRouteMonitor: PlatformTool<SystemChange> = {
  id: 'darwin-route-monitor',
  title: 'Live changes',
  platform: 'darwin',
  why: 'Says when routes, addresses, interfaces or neighbours change, so that the tables are read again at once.',
  privilege: 'none',
  command: () => ({ file: '/sbin/route', args: ['-n', 'monitor'], timeoutMs: A_DAY_MS }),
  examples: [undefined],
  goesOn: true,
  startParse: (sink) => {
    const reader = routeMessageReader(sink);
    return lineByLine(sink, reader.readLine, reader.end);
  },
  recognise: [/^got message of size \d+ on \S/, /^RTM_[A-Z0-9]+: .*\blen \d+,/, /^sockaddrs: ?<(?:DST|NETMASK|IFP)/],
};
