import { isLinkLocal, parseAddress } from '../../../shared/address.ts';
import { RouteKind } from '../../../shared/route.ts';
import { asFields, asNumber, asText, type Fields } from '../json-fields.ts';

const KINDS: ReadonlyMap<string, RouteKind> = new Map(RouteKind.options.map((kind) => [kind, kind]));

/** `type` of a route; `ip` prints it for all but unicast (and for unicast with -d). `null` for a word we do not know. */
export const readRouteKind = ({ type }: Fields): RouteKind | null =>
  type === undefined ? 'unicast' : (KINDS.get(asText(type) ?? 'unicast') ?? null);

/**
 * The next hop: `"gateway"`, or `"via":{"family":"inet6","host":…}` when it is of the other family (RFC 5549). A
 * link-local one gets the interface as its zone, without which it says nothing. `null` when the destination is on-link.
 */
export function gatewayOf(fields: Fields): string | null {
  const printed = asText(fields.gateway) ?? (fields.via === undefined ? null : asText(asFields(fields.via).host));
  if (printed === null || !mayBeLinkLocal(printed)) return printed;
  const [parsed, interfaceName] = [parseAddress(printed), asText(fields.dev)];
  const needsZone = parsed !== null && parsed.zone === null && isLinkLocal(parsed) && interfaceName !== null;
  return needsZone ? `${parsed.address}%${interfaceName}` : printed;
}

const mayBeLinkLocal = (printed: string): boolean =>
  (printed.startsWith('f') || printed.startsWith('F')) && /^fe[89ab]/i.test(printed);

/** `"metrics":[{"mtu":1300}]`; `null` when the route sets none and the interface's own counts. */
export function mtuOf(metrics: unknown): number | null {
  if (metrics === undefined) return null;
  const first: unknown = Array.isArray(metrics) ? metrics[0] : null;
  return asNumber(asFields(first).mtu);
}
