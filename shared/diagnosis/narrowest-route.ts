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
