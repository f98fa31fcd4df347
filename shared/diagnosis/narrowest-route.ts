import { parseAddress } from '../address.ts';
import { covers, parsePrefix } from '../prefix.ts';
import type { Route } from '../route.ts';
import { isOfMainTable } from './facts-of-case.ts';

/** The route of the main table that decides for an address; of several, the one of least metric. `null` without one. */
export function narrowestRoute<R extends Route>(routes: readonly R[], address: string): R | null {
  const parsed = parseAddress(address);
  const length = ({ destination }: Route) =>
    destination === null ? -1 : (parsePrefix(destination)?.prefixLength ?? -1);
  const covering = routes.filter((route) => {
    const prefix = route.destination === null ? null : parsePrefix(route.destination);
    return parsed !== null && prefix !== null && covers(prefix, parsed) && isOfMainTable(route);
  });
  return covering.toSorted((a, b) => length(b) - length(a) || (a.metric ?? 0) - (b.metric ?? 0))[0] ?? null;
}

/** The routers among which the system shares what goes to an address, and the row that says so; `null` for one alone. */
export function gatewaysToShare<R extends Route>(
  routes: readonly R[],
  address: string,
): { readonly route: R; readonly gateways: readonly string[] } | null {
  const route = narrowestRoute(routes, address);
  const gateways = new Set((route?.nextHops ?? []).flatMap(({ gateway }) => gateway ?? []));
  return route === null || gateways.size < 2 ? null : { route, gateways: [...gateways] };
}
