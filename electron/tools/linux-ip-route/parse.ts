import { parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import { type NextHop, type Route, routeDefaults } from '../../../shared/route.ts';
import { asFields, asList, asNumber, asText, asTexts, type Fields } from '../json-fields.ts';
import { mtuOf, readRouteKind } from './fields.ts';

/** One element of `ip -j route`: a route, or why it is none. Keys as printed by iproute2's iproute.c. */
export function readRouteElement(element: unknown, line: number, printed: string): readonly Route[] | string {
  const fields = asFields(element);
  const destination = asText(fields.dst);
  if (destination === null) return 'a route without "dst"';
  const nextHops = readNextHops(fields.nexthops);
  const gateway = gatewayOf(fields);
  const family = familyOf(destination, gateway ?? nextHops[0]?.gateway ?? asText(fields.prefsrc), fields);
  if (family === null) return 'neither the destination nor the gateway tells the family';
  const cidr = widen(destination, family);
  if (cidr === null) return 'the destination is not an address or prefix';
  const kind = readRouteKind(fields);
  if (kind === null) return `unknown route type "${asText(fields.type)}"`;
  return [
    {
      ...routeDefaults,
      line,
      printed,
      family,
      destination: cidr,
      gateway,
      flags: flagsOf(fields),
      interfaceName: asText(fields.dev),
      expiresInSeconds: asNumber(fields.expires),
      kind,
      table: asText(fields.table) ?? 'main',
      protocol: asText(fields.protocol),
      scope: asText(fields.scope),
      metric: asNumber(fields.metric),
      sourceAddress: asText(fields.prefsrc),
      mtuBytes: mtuOf(fields.metrics),
      nextHops,
    },
  ];
}

/** `"gateway"`, or `"via":{"family":"inet6","host":…}` when the next hop is of the other family (RFC 5549). */
function gatewayOf(fields: Fields): string | null {
  return asText(fields.gateway) ?? asText(asFields(fields.via).host);
}

function readNextHops(value: unknown): NextHop[] {
  return asList(value).map((hop) => ({
    gateway: gatewayOf(hop),
    interfaceName: asText(hop.dev),
    weight: asNumber(hop.weight),
    flags: asTexts(hop.flags),
  }));
}

/**
 * `default` carries no family. An IPv6 row has `"pref"` (RFC 4191); one without is IPv4 unless its gateway says
 * otherwise. A `via` of the other family is not asked.
 */
function familyOf(destination: string, hint: string | null, fields: Fields): AddressFamily | null {
  const own = parseAddress(destination.split('/')[0] ?? '')?.family;
  if (own !== undefined) return own;
  if (destination !== 'default') return null;
  if (asText(fields.pref) !== null) return 'ipv6';
  if (fields.via !== undefined) return 'ipv4';
  return hint === null ? 'ipv4' : (parseAddress(hint)?.family ?? null);
}

function widen(destination: string, family: AddressFamily): string | null {
  if (destination === 'default') return family === 'ipv4' ? '0.0.0.0/0' : '::/0';
  if (destination.includes('/')) return destination;
  return `${destination}/${family === 'ipv4' ? 32 : 128}`;
}

/** Printed flags, and `cached` with the cache's own words for an entry of `ip route show cache`. */
const flagsOf = (fields: Fields): string[] =>
  Array.isArray(fields.cache) ? [...asTexts(fields.flags), 'cached', ...asTexts(fields.cache)] : asTexts(fields.flags);
