import { type Address, familyBits, isLinkLocal } from '../address.ts';
import type { AddressFamily } from '../family.ts';
import type { NextHop, Route } from '../route.ts';
import { type Bits, bitsOf, createPrefixTree, type PrefixTree, splitPrefix } from './prefix-tree.ts';

/** Where a packet to one address goes, as the route table alone tells. */
export type RouteDecision =
  /** It leaves by `interfaceName`, to `gateway` or straight to the neighbour. Several `nextHops`: one is taken per flow. */
  | {
      readonly kind: 'leaves';
      readonly route: Route;
      readonly interfaceName: string | null;
      readonly gateway: string | null;
      readonly nextHops: readonly NextHop[];
    }
  /** It stays inside this machine. */
  | { readonly kind: 'stays-here'; readonly route: Route }
  /** Sending fails at once with an error. */
  | { readonly kind: 'refused'; readonly route: Route; readonly how: 'unreachable' | 'prohibited' }
  /** It is dropped in silence. */
  | { readonly kind: 'dropped'; readonly route: Route }
  | { readonly kind: 'no-route' }
  /** A link-local address exists on every link: without a zone or a scope interface there is no answer. */
  | { readonly kind: 'needs-zone' };

export interface RouteForOptions {
  /** The interface the program binds to (IP_BOUND_IF, SO_BINDTODEVICE). */
  readonly scopeInterface?: string;
}

type Tree = PrefixTree<Route>;
/** Trees of one family by what must match first: a zone, a scope, a Linux table. */
type Forest = Map<string, Tree>;

/** Routes filed for many lookups. */
export interface RouteIndex {
  readonly forests: Readonly<Record<AddressFamily, Forest>>;
  readonly isLinux: boolean;
  /** Linux tables that only policy rules lead to: they were not consulted. */
  readonly otherTables: readonly string[];
}

/** The tables every Linux machine consults, in this order, as long as its rules are the usual ones (ip-rule(8)). */
const LINUX_TABLES = ['local', 'main', 'default'] as const;

export function indexRoutes(routes: readonly Route[]): RouteIndex {
  const forests: Record<AddressFamily, Forest> = { ipv4: new Map(), ipv6: new Map() };
  const isLinux = routes.some((route) => route.table !== null);
  for (const route of isLinux ? [...routes].sort(byMetric) : routes) {
    const prefix = route.destination === null ? null : splitPrefix(route.destination);
    if (prefix === null) continue;
    const forest = forests[route.family];
    const name = treeOf(route);
    const tree = forest.get(name) ?? createPrefixTree<Route>(route.family);
    forest.set(name, tree);
    tree.add(bitsOf(route.family, prefix.address), isHost(route) ? familyBits(route.family) : prefix.length, route);
  }
  const tables = new Set(routes.map((route) => route.table));
  const otherTables = [...tables].filter((table) => table !== null && !LINUX_TABLES.some((known) => known === table));
  return { forests, isLinux, otherTables: otherTables.filter((table) => table !== null) };
}

/** The flag counts: macOS prints a host route to 0.0.0.0 as `default` (`UHWbIg`). */
const isHost = ({ flags }: Route): boolean => flags.includes('H');

/** Sorting is stable, so routes of one metric stay in the kernel's order. */
const byMetric = (a: Route, b: Route): number => (a.metric ?? 0) - (b.metric ?? 0);

function treeOf({ table, zone, flags, interfaceName }: Route): string {
  if (table !== null) return `table ${table}`;
  if (zone !== null) return `zone ${zone}`;
  return flags.includes('I') ? `scope ${interfaceName ?? ''}` : 'unscoped';
}

/**
 * Which route a packet to this address takes.
 *
 * macOS: longest prefix among the unscoped routes, then the scoped ones of that interface (xnu bsd/net/route.c,
 * rt_lookup_common). Linux: the tables local, main and default in turn, longest prefix first, then the lowest metric; a
 * `throw` route goes on to the next table. Policy rules (`ip rule`, as full-tunnel VPNs and Tailscale install them) are not
 * known here: `index.otherTables` names the tables left out, and the system's own answer (`ip route get`) decides.
 */
export function routeFor(address: Address, index: RouteIndex, options: RouteForOptions = {}): RouteDecision {
  const scope = options.scopeInterface ?? address.zone;
  if (address.family === 'ipv6' && isLinkLocal(address) && scope === null) return { kind: 'needs-zone' };
  const forest = index.forests[address.family];
  const bits = bitsOf(address.family, address.address);
  const route = index.isLinux ? linuxRoute(forest, bits, scope) : darwinRoute(forest, bits, scope);
  return route === null ? { kind: 'no-route' } : decide(route, scope);
}

function linuxRoute(forest: Forest, bits: Bits, scope: string | null): Route | null {
  const usable = (route: Route) =>
    !route.flags.includes('dead') &&
    (scope === null || route.interfaceName === scope || route.nextHops.some((hop) => hop.interfaceName === scope));
  for (const table of LINUX_TABLES) {
    const route = forest.get(`table ${table}`)?.longest(bits, usable) ?? null;
    if (route !== null && route.kind !== 'throw') return route;
  }
  return null;
}

const any = () => true;
const isDefault = (route: Route): boolean => route.destination?.endsWith('/0') === true && !isHost(route);
const isInside = ({ interfaceName, flags }: Route): boolean =>
  interfaceName?.startsWith('lo') === true && !flags.includes('G');

/**
 * xnu's order: the best unscoped route; unless that stays inside the machine, the best route scoped to the wanted interface
 * (the one asked for, or the one of the unscoped route), which wins unless it is a default beside something narrower, or a
 * network beside a single address. A program bound to an interface may at last use the default route if it leads there.
 */
function darwinRoute(forest: Forest, bits: Bits, scope: string | null): Route | null {
  const zoned = scope === null ? null : (forest.get(`zone ${scope}`)?.longest(bits, any) ?? null);
  if (zoned !== null) return zoned;
  const found = forest.get('unscoped')?.longest(bits, any) ?? null;
  if (found !== null && isInside(found)) return found;
  const unscoped = scope === null || found?.interfaceName === scope ? found : null;
  const wanted = scope ?? found?.interfaceName ?? '';
  const scoped = forest.get(`scope ${wanted}`)?.longest(bits, any) ?? null;
  if (scoped === null && unscoped === null) return defaultBy(forest, bits, scope);
  if (scoped === null || unscoped === null) return scoped ?? unscoped;
  const isWider = (isDefault(scoped) && !isDefault(unscoped)) || (isHost(unscoped) && !isHost(scoped));
  return isWider ? unscoped : scoped;
}

const defaultBy = (forest: Forest, bits: Bits, scope: string | null): Route | null =>
  forest.get('unscoped')?.longest(bits, (route) => isDefault(route) && route.interfaceName === scope) ?? null;

function decide(route: Route, scope: string | null): RouteDecision {
  switch (route.kind) {
    case 'local':
    case 'anycast':
      return { kind: 'stays-here', route };
    case 'blackhole':
      return { kind: 'dropped', route };
    case 'unreachable':
    case 'prohibit':
      return { kind: 'refused', route, how: route.kind === 'prohibit' ? 'prohibited' : 'unreachable' };
    default:
      return isInside(route) ? { kind: 'stays-here', route } : leaves(route, scope);
  }
}

function leaves(route: Route, scope: string | null): RouteDecision {
  const alive = route.nextHops.filter((hop) => !hop.flags.includes('dead'));
  const nextHops = scope === null ? alive : alive.filter((hop) => hop.interfaceName === scope);
  const { interfaceName, gateway } = nextHops[0] ?? route;
  return { kind: 'leaves', route, interfaceName, gateway, nextHops };
}
