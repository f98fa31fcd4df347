import type { AddressFamily } from '../../../shared/family.ts';
import { type Route, type RouteKind, routeDefaults } from '../../../shared/route.ts';
import type { RowSink } from '../platform-tool.ts';
import { destinationOf, familyOfDestination } from './destination.ts';
import { gatewayOf } from './gateway.ts';
import { HEADERLESS, type Layout, readHeader } from './layout.ts';
import { type RouteFields, splitRouteLine } from './split-line.ts';

/** netstat.tproj/route.c pr_family. Tables of families other than these two have rows that no one can read as routes. */
const SECTION = /^(Internet6?|IPX|AppleTalk|Protocol Family \d+):$/;
/** Column width for IPv6 without -n: longer names and addresses are cut there, and no prefix length is printed. */
const CUT_AT = 18;
/** With -n the IPv6 gateway column begins at 40 (33 on old systems); no IPv4 layout comes near it. */
const IPV6_GATEWAY_OFFSET = 30;

/** Reads line after line of the tables; keeps which section and which columns it is in. */
export function routeLineReader(sink: RowSink<Route>): (printed: string, line: number) => boolean | string {
  let section: AddressFamily | null = null;
  let lastFamily: AddressFamily = 'ipv4';
  let layout: Layout = HEADERLESS;
  return (printed, line) => {
    const text = printed.trim();
    const heading = SECTION.exec(text)?.[1];
    const header = readHeader(printed);
    if (heading !== undefined) section = heading === 'Internet' ? 'ipv4' : heading === 'Internet6' ? 'ipv6' : null;
    if (heading !== undefined || header !== null) layout = header ?? HEADERLESS;
    if (heading !== undefined || header !== null || text === 'Routing tables') return true;
    const fields = splitRouteLine(printed, layout);
    if (typeof fields === 'string') return fields;
    lastFamily = section ?? familyOf(fields) ?? lastFamily;
    const gatewayOffset = layout.gatewayOffset ?? fields.gatewayOffset;
    sink.row({ line, printed, ...routeOf(fields, lastFamily, lastFamily === 'ipv6' && gatewayOffset === CUT_AT + 1) });
    return true;
  };
}

/** The family of a row in a piece of a table that has lost its heading; `null` when the row does not tell. */
function familyOf({ destination, gateway, gatewayOffset }: RouteFields): AddressFamily | null {
  const told = familyOfDestination(destination) ?? familyOfDestination(gateway ?? '');
  if (told !== null) return told;
  return gatewayOffset !== null && gatewayOffset >= IPV6_GATEWAY_OFFSET ? 'ipv6' : null;
}

function routeOf(fields: RouteFields, family: AddressFamily, cutsNames: boolean): Omit<Route, 'line' | 'printed'> {
  const flags = [...fields.flags];
  const couldBeCut = (name: string) => cutsNames && name.length === CUT_AT && !name.includes('/');
  const destination = couldBeCut(fields.destination)
    ? { destination: null, zone: null }
    : destinationOf(fields.destination, family, flags.includes('H'));
  return {
    ...routeDefaults,
    nextHops: [],
    family,
    ...destination,
    ...gatewayOf(fields.gateway, family, flags, couldBeCut),
    flags,
    interfaceName: fields.interfaceName,
    expiresInSeconds: /^\d+$/.test(fields.expire ?? '') ? Number(fields.expire) : null,
    expired: fields.expire === '!',
    kind: kindOf(flags),
    mtuBytes: fields.mtu,
  };
}

/**
 * What the flags alone say, in this order: R (reject) is `unreachable`, B `blackhole`, b `broadcast`, m `multicast`,
 * everything else `unicast`. The machine's own addresses are unicast routes through lo0 here (facts B1), never `local`.
 */
function kindOf(flags: readonly string[]): RouteKind {
  if (flags.includes('R')) return 'unreachable';
  if (flags.includes('B')) return 'blackhole';
  if (flags.includes('b')) return 'broadcast';
  return flags.includes('m') ? 'multicast' : 'unicast';
}
