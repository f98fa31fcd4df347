import type { NetworkInterface } from '../network-interface.ts';
import type { Route } from '../route.ts';
import type { RouteNote } from './route-note.ts';
import { tunnelKindOf } from './tunnel-kind.ts';

export interface DefaultPlace {
  /** The default routes in use, one of each family and table. */
  readonly primary: ReadonlySet<Route>;
  readonly interfaces: ReadonlyMap<string, NetworkInterface>;
}

/** What to say of a default route that any program may use. */
export function noteDefault(route: Route, { primary, interfaces }: DefaultPlace): RouteNote {
  const name = route.interfaceName ?? route.nextHops[0]?.interfaceName ?? null;
  const where = name ?? 'this route';
  const family = route.family === 'ipv4' ? 'IPv4' : 'IPv6';
  const source = 'netstat(1), ip-route(8)';
  if (!primary.has(route)) {
    const text = `A second default route for ${family}: used only when the first one goes away.`;
    return { kind: 'default-route', severity: 'notice', text, source };
  }
  if (name !== null && tunnelKindOf(name, interfaces.get(name)) !== null) {
    const text = `Everything in ${family} without a route of its own goes into the tunnel ${where}: a VPN carries it.`;
    return { kind: 'tunnel-default', severity: 'notice', text, source };
  }
  if (route.table !== null && route.table !== 'main') {
    const text = `The default route of table ${route.table}, which policy rules lead to (ip rule).`;
    return { kind: 'default-route', severity: 'notice', text, source: 'ip-rule(8)' };
  }
  const via = route.gateway === null ? '' : ` to ${route.gateway}`;
  const text = `The default route: everything in ${family} without a route of its own leaves by ${where}${via}.`;
  return { kind: 'default-route', severity: 'normal', text, source };
}
