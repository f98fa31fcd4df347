import { RouteKind } from '../../../shared/route.ts';
import { asFields, asNumber, asText, type Fields } from '../json-fields.ts';

const KINDS: ReadonlyMap<string, RouteKind> = new Map(RouteKind.options.map((kind) => [kind, kind]));

/** `type` of a route; `ip` prints it for all but unicast (and for unicast with -d). `null` for a word we do not know. */
export const readRouteKind = (fields: Fields): RouteKind | null => KINDS.get(asText(fields.type) ?? 'unicast') ?? null;

/** `"metrics":[{"mtu":1300}]`; `null` when the route sets none and the interface's own counts. */
export function mtuOf(metrics: unknown): number | null {
  const first: unknown = Array.isArray(metrics) ? metrics[0] : null;
  return asNumber(asFields(first).mtu);
}
