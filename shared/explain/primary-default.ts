import type { Route } from '../route.ts';

/** Whether it is a default route that any program may use: not scoped to an interface, and no refusal. */
export const isOpenDefault = ({ destination, flags, kind }: Route): boolean =>
  (destination === '0.0.0.0/0' || destination === '::/0') &&
  kind === 'unicast' &&
  !flags.includes('I') &&
  !flags.includes('H');

/**
 * The default routes in use: of each family and Linux table the one with the lowest metric, and of equals the first.
 * Scoped defaults (flag I) serve only programs bound to their interface and are never in use for the rest.
 */
export function primaryDefaults(routes: readonly Route[]): ReadonlySet<Route> {
  const best = new Map<string, Route>();
  for (const route of routes) {
    if (!isOpenDefault(route)) continue;
    const key = `${route.family} ${route.table ?? ''}`;
    const known = best.get(key);
    if (known === undefined || (route.metric ?? 0) < (known.metric ?? 0)) best.set(key, route);
  }
  return new Set(best.values());
}
