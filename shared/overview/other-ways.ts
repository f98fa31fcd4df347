import type { Route } from '../route.ts';
import type { InternetWay, OtherWay } from './overview.ts';
import { describeWay, type Surroundings } from './way-out.ts';

/** Every default route beside those in use, each interface and use once. */
export function otherWays(routes: readonly Route[], inUse: readonly InternetWay[], around: Surroundings): OtherWay[] {
  const seen = new Set<string>();
  return routes.filter(isDefault).flatMap((route) =>
    hopsOf(route).flatMap((hop) => {
      const way = describeWay(route, hop, around);
      const key = `${way.family} ${way.interfaceName}`;
      if (way.interfaceName === '' || seen.has(key) || inUse.some((used) => isSame(used, way))) return [];
      if (way.isTunnel && route.flags.includes('I')) return []; // macOS gives each tunnel a scoped default, idle or not
      seen.add(key);
      return [{ ...way, use: placeOf(route, inUse) }];
    }),
  );
}

const isDefault = ({ destination, kind, flags }: Route): boolean =>
  (destination === '0.0.0.0/0' || destination === '::/0') && kind === 'unicast' && !flags.includes('H');

const hopsOf = (route: Route) => (route.nextHops.length > 0 ? route.nextHops : [route]);

const isSame = (used: InternetWay, { family, interfaceName }: OtherWay | Omit<OtherWay, 'use'>): boolean =>
  used.kind === 'leaves' && used.family === family && used.interfaceName === interfaceName;

function placeOf({ flags, table, family }: Route, inUse: readonly InternetWay[]): OtherWay['use'] {
  if (flags.includes('I')) return 'bound-programs-only';
  if (table !== null && table !== 'main' && table !== 'default') return 'by-rule';
  const used = inUse.find((each) => each.family === family);
  return used?.kind === 'leaves' && used.destination?.endsWith('/0') === false ? 'overruled' : 'spare';
}
