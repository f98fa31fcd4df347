import type { AddressFamily } from '../../../shared/family.ts';
import type { Route } from '../../../shared/route.ts';
import { jsonArrayParser } from '../json-array-parser.ts';
import { jsonOrText } from '../json-or-text.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { mendRouteElement, readRouteElement } from './parse.ts';
import { routeTextParser } from './text.ts';

/**
 * The IPv4 or IPv6 routes of every table on Linux.
 *
 * ip-route(8); `-j` prints one JSON array. Its plain text, with `-d` and `-o` too, is read when somebody pastes it. `table all` includes `local`, whose rows are the machine's own addresses.
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
  startParse: (sink) =>
    jsonOrText(jsonArrayParser(sink, readRouteElement, mendRouteElement), routeTextParser(sink, readRouteElement)),
  recognise: [
    // every route has "flags", which neighbours do not; the brackets inside are those of "via"
    /^\[\s*\{\s*(?:"type":\s*"\w+",\s*)?"dst":(?:[^{}]|\{[^{}]*\})*"flags":/,
    /^(?:[a-z]+ )?(?:default|[0-9a-f.:]+\/\d+) (?:via|dev|nhid|proto|from|metric) \S/,
    /^\s+nexthop (?:via|dev) \S/,
  ],
};
