import { isLinkLocal, parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import { parsePrefix, prefixLengthOfMask, printPrefix } from '../../../shared/prefix.ts';
import { type Route, routeDefaults } from '../../../shared/route.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { HEADERLESS, type Layout, metricOf, readLayout } from './layout.ts';

const TITLE = /^Kernel IP(?:v6)? routing table\s*$/;
/** Letters of lib/inet_gr.c and inet6_gr.c; `!` is a route that refuses, and stands alone in IPv4. */
const FLAGS = '[UGHRDMACaefnpxi!+]{1,10}';
/** Destination, Gateway, Genmask, Flags, then three columns and Iface, and with -ee three more. */
const IPV4 = new RegExp(
  String.raw`^(\S+)\s+(\S+)\s+(\d+\.\d+\.\d+\.\d+)\s+(${FLAGS})\s+([\d-]\S*)\s+([\d-]\S*)\s+([\d-]\S*)\s+(\S+)(?:\s+[\d-]+\s+[\d-]+\s+[\d-]+)?\s*$`,
  'd',
);
/** Destination, Next Hop, Flag, Met, Ref, Use, If. Without -n a destination may be a name. */
const IPV6 = new RegExp(
  String.raw`^((?:[[\]0-9a-fA-F.]*:[[\]0-9a-fA-F:.]*|[a-zA-Z_][\w.-]*)\/\d{1,3})\s+([[\]\w:.-]+)\s+(${FLAGS})\s+(-?\d+)\s+(-?\d+)\s+(\d+)\s+(\S+)\s*$`,
);

export function startNetstatRoutesParse(sink: RowSink<Route>): TextParser {
  let layout: Layout = HEADERLESS;
  return lineByLine(sink, (text, line) => {
    const header = readLayout(text);
    if (header !== null) layout = header;
    if (header !== null || TITLE.test(text)) return true;
    const facts = readIpv6(text) ?? readIpv4(text, layout) ?? 'not a route of netstat';
    if (typeof facts === 'string') return facts;
    sink.row({ ...routeDefaults, flags: [], nextHops: [], line, printed: text, ...facts });
    return true;
  });
}

type RouteFacts = Pick<Route, 'family' | 'destination'> & Partial<Route>;

/** Only the main table is shown to net-tools: the kernel's fib_trie.c, /proc/net/route. */
function readIpv4(text: string, layout: Layout): RouteFacts | string | null {
  const columns = IPV4.exec(text);
  if (columns === null) return null;
  const [, destination = '', gateway = '', mask = '', letters = '', , , , interfaceName = ''] = columns;
  const prefixLength = prefixLengthOfMask(mask);
  if (prefixLength === null) return 'the mask has holes';
  const flags = [...letters];
  return {
    family: 'ipv4',
    destination: readDestination(destination, prefixLength),
    ...readGateway(gateway, 'ipv4', interfaceName),
    flags,
    interfaceName: /^[-*]$/.test(interfaceName) ? null : interfaceName,
    kind: kindOf(flags, interfaceName),
    table: 'main',
    metric: metricOf(columns, layout),
  };
}

/** All tables are in /proc/net/ipv6_route, without saying which. */
function readIpv6(text: string): RouteFacts | string | null {
  const [, destination, gateway = '', letters = '', metric = '', , , interfaceName = ''] = IPV6.exec(text) ?? [];
  if (destination === undefined) return null;
  const prefix = parsePrefix(destination.replace(/[[\]]/g, ''));
  if (prefix?.family !== 'ipv6' && destination.includes(':')) return 'the destination is not an address or prefix';
  const flags = [...letters];
  return {
    family: 'ipv6',
    destination: prefix && printPrefix(prefix),
    zone: prefix && isLinkLocal(prefix) ? interfaceName : null,
    ...readGateway(gateway.replace(/[[\]]/g, ''), 'ipv6', interfaceName),
    flags,
    interfaceName,
    kind: kindOf(flags, interfaceName),
    metric: Number(metric) < 0 ? Number(metric) + 2 ** 32 : Number(metric), // printed with a sign, which it has not
  };
}

/** A name (`link-local`, without -n) tells no number; `null` then. */
function readDestination(text: string, prefixLength: number): string | null {
  const address = text === 'default' ? '0.0.0.0' : text;
  return parseAddress(address)?.family === 'ipv4' ? `${address}/${prefixLength}` : null;
}

/** `0.0.0.0`, `::`, `*` and `-` stand where there is none. A name (`_gateway`, without -n) is kept as printed. */
function readGateway(text: string, family: AddressFamily, interfaceName: string): Partial<Route> {
  if (['0.0.0.0', '::', '*', '-'].includes(text)) return {};
  const parsed = parseAddress(text);
  if (parsed?.family !== family) return { gatewayLink: text };
  const needsZone = family === 'ipv6' && isLinkLocal(parsed);
  return { gateway: needsZone ? `${parsed.address}%${interfaceName}` : parsed.address };
}

/** `!` is said of unreachable and prohibited routes alike; one that swallows packets has no interface, printed `*`. */
function kindOf(flags: readonly string[], interfaceName: string): Route['kind'] {
  if (flags.includes('!')) return 'unreachable';
  return interfaceName === '*' ? 'blackhole' : 'unicast';
}
