import type { Route } from '../route.ts';
import type { RouteNote } from './route-note.ts';

/** Routes of one prefix on more than one interface, and the one that wins. */
export interface DuplicatePlace {
  readonly winner: Route;
  /** Each interface once, in the order of the table. */
  readonly interfaceNames: readonly string[];
  /** How many of them any program may use; macOS always has one and scoped twins beside it. */
  readonly openCount: number;
}

/** Defaults have notes of their own; link-local, multicast and broadcast prefixes are on every interface by nature. */
const ON_EVERY_INTERFACE =
  /\/0$|^(?:169\.254\.|22[4-9]\.|23\d\.|255\.255\.255\.255\/|fe[89ab][0-9a-f]:|ff[0-9a-f]{2}:)/;

/** Every route whose prefix is on another interface too, in the same family, table and zone. */
export function findDuplicates(routes: readonly Route[]): ReadonlyMap<Route, DuplicatePlace> {
  const first = new Map<string, Route>();
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const { destination } = route;
    if (destination === null) continue;
    const known = first.get(destination);
    if (known === undefined) first.set(destination, route);
    else if (!ON_EVERY_INTERFACE.test(destination)) {
      const group = groups.get(destination);
      if (group === undefined) groups.set(destination, [known, route]);
      else group.push(route);
    }
  }
  return new Map([...groups.values()].flatMap(byTableAndZone).flatMap(placesOf));
}

function byTableAndZone(group: readonly Route[]): readonly (readonly Route[])[] {
  const parts = new Map<string, Route[]>();
  for (const route of group) {
    const key = `${route.table ?? ''} ${route.zone ?? ''}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [route]);
    else part.push(route);
  }
  return [...parts.values()];
}

/** macOS keeps two rows for each of its own addresses, one on the interface and one on lo0 (facts B1): no duplicate. */
const isOnLoopback = ({ interfaceName }: Route): boolean => interfaceName === 'lo0';

function placesOf(whole: readonly Route[]): (readonly [Route, DuplicatePlace])[] {
  const group = whole.filter((route) => !isOnLoopback(route));
  const interfaceNames = [...new Set(group.flatMap(({ interfaceName }) => interfaceName ?? []))];
  if (interfaceNames.length < 2) return [];
  const openCount = group.filter((route) => !isScoped(route)).length;
  const place = { winner: group.reduce(better), interfaceNames, openCount };
  return group.map((route) => [route, place] as const);
}

const isScoped = ({ flags }: Route): boolean => flags.includes('I');

/** The unscoped one (macOS), else the lower metric (Linux), else the one that stands first. */
function better(a: Route, b: Route): Route {
  if (isScoped(a) !== isScoped(b)) return isScoped(a) ? b : a;
  return (b.metric ?? 0) < (a.metric ?? 0) ? b : a;
}

/** Says on which other interfaces the prefix is, and which route wins. A scoped twin is how macOS always does it. */
export function noteDuplicate(route: Route, { winner, interfaceNames, openCount }: DuplicatePlace): RouteNote {
  const elsewhere = interfaceNames.filter((name) => name !== route.interfaceName).join(', ');
  const text =
    route === winner
      ? `The same network is on ${elsewhere} too. This route wins: replies and connections leave by ${route.interfaceName}.`
      : `The same network is on ${elsewhere} too, and ${winner.interfaceName} wins. This one serves only programs bound to ${route.interfaceName}.`;
  return {
    kind: 'duplicate-prefix',
    severity: openCount <= 1 ? 'normal' : 'notice',
    text,
    source: 'xnu bsd/net/route.c; ip-route(8), metric',
  };
}
