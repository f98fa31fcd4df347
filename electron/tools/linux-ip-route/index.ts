import type { AddressFamily } from '../../../shared/family.ts';
import type { Route } from '../../../shared/route.ts';
import { jsonArrayParser } from '../json-array-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { mendRouteElement, readRouteElement } from './parse.ts';

/**
 * The IPv4 or IPv6 routes of every table on Linux.
 *
 * ip-route(8); `-j` prints one JSON array. `table all` includes `local`, whose rows are the machine's own addresses.
 * Needs no privilege. Numbers only by nature: `ip` resolves no names without `-r`.
 */
export const linuxIpRoute: PlatformTool<Route, AddressFamily> = {
  id: 'linux-ip-route',
  title: 'Route tables',
  platform: 'linux',
  why: 'Every route of every table, to show where packets go and to answer which route an address takes.',
  privilege: 'none',
  command: (family) => ({
    file: '/usr/sbin/ip',
    args: ['-j', family === 'ipv4' ? '-4' : '-6', 'route', 'show', 'table', 'all'],
    timeoutMs: 15_000, // a million routes take about 6 s to print
  }),
  otherPlaces: ['/sbin/ip', '/usr/bin/ip', '/bin/ip'],
  examples: ['ipv4', 'ipv6'],
  startParse: (sink) => jsonArrayParser(sink, readRouteElement, mendRouteElement),
  // every route has "flags", which neighbours do not; the brackets inside are those of "via"
  recognise: [/^\[\s*\{\s*(?:"type":\s*"\w+",\s*)?"dst":(?:[^{}]|\{[^{}]*\})*"flags":/],
};
