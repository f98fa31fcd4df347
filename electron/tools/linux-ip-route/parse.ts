import type { NextHop, Route } from '../../../shared/route.ts';
import { asFields, asList, asNumber, asText, asTexts, type Fields } from '../json-fields.ts';
import { readDestination } from './destination.ts';
import { gatewayOf, mtuOf, readRouteKind } from './fields.ts';

/** One element of `ip -j route`: a route, or why it is none. Keys as printed by iproute2's iproute.c. */
export function readRouteElement(element: unknown, line: number, printed: string): readonly Route[] | string {
  const fields = asFields(element);
  const nextHops = readNextHops(fields.nexthops);
  const gateway = gatewayOf(fields);
  const kind = readRouteKind(fields);
  const covered = readDestination(fields, gateway ?? nextHops[0]?.gateway ?? null);
  if (typeof covered === 'string') return covered;
  if (kind === null) return `unknown route type "${asText(fields.type)}"`;
  return [
    {
      line,
      printed,
      family: covered.family,
      destination: covered.destination,
      zone: covered.zone,
      gateway,
      gatewayLink: null,
      flags: flagsOf(fields),
      interfaceName: asText(fields.dev),
      expiresInSeconds: asNumber(fields.expires),
      expired: false,
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

/** iproute2 5.9 prints the type without its key, `{"local","dst":…`: github.com/iproute2/iproute2/issues/37. */
export const mendRouteElement = (misprinted: string): string => misprinted.replace(/^\{"(\w+)",/, '{"type":"$1",');

const NO_HOPS: NextHop[] = [];

function readNextHops(value: unknown): NextHop[] {
  if (value === undefined) return NO_HOPS;
  return asList(value).map((hop) => ({
    gateway: gatewayOf(hop),
    interfaceName: asText(hop.dev),
    weight: asNumber(hop.weight),
    flags: asTexts(hop.flags),
  }));
}

/** Printed flags, and `cached` with the cache's own words for an entry of `ip route show cache`. */
const flagsOf = (fields: Fields): string[] =>
  Array.isArray(fields.cache) ? [...asTexts(fields.flags), 'cached', ...asTexts(fields.cache)] : asTexts(fields.flags);
