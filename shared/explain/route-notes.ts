import type { NetworkInterface } from '../network-interface.ts';
import type { Route } from '../route.ts';
import { type DefaultPlace, noteDefault } from './default-notes.ts';
import { type DuplicatePlace, findDuplicates, noteDuplicate } from './duplicate-notes.ts';
import { splitPrefix } from './prefix-tree.ts';
import { isOpenDefault, primaryDefaults } from './primary-default.ts';
import type { RouteNote } from './route-note.ts';
import { halfDefaultInterfaces, isHalfDefault, noteHalfDefault } from './split-default.ts';

/** What the whole table says, found once, so that each route costs a few comparisons. */
interface TableFacts {
  readonly ownAddresses: ReadonlySet<string> | null;
  readonly defaults: DefaultPlace;
  readonly halves: ReadonlyMap<string, ReadonlySet<string>>;
  readonly duplicates: ReadonlyMap<Route, DuplicatePlace>;
}

export type { RouteNote } from './route-note.ts';

const NO_NOTES: readonly RouteNote[] = [];

/**
 * The notes of each route, at the route's own index. A table of 100,000 takes about 100 ms.
 *
 * `interfaces` may be empty (a pasted table): own addresses are then told by the shape of their route alone.
 */
export function noteRoutes(
  routes: readonly Route[],
  interfaces: readonly NetworkInterface[],
): readonly (readonly RouteNote[])[] {
  return routes.map(createNoter(routes, interfaces));
}

/** Looks at the whole table once; what it answers notes a single route of it, for who shows a few of very many. */
export function createNoter(
  routes: readonly Route[],
  interfaces: readonly NetworkInterface[],
): (route: Route) => readonly RouteNote[] {
  const facts: TableFacts = {
    ownAddresses:
      interfaces.length === 0
        ? null
        : new Set(interfaces.flatMap(({ addresses }) => addresses.map((own) => own.address))),
    defaults: { primary: primaryDefaults(routes), interfaces: new Map(interfaces.map((each) => [each.name, each])) },
    halves: halfDefaultInterfaces(routes),
    duplicates: findDuplicates(routes),
  };
  return (route) => notesOf(route, facts);
}

/** Called for every route of a large table, so it makes no list until there is something to put in. */
function notesOf(route: Route, facts: TableFacts): readonly RouteNote[] {
  const own = noteOwnAddress(route, facts.ownAddresses);
  // Such a row is cloned like a neighbour's and often has a second one beside it; here neither means anything.
  if (own !== null) return [own, noteRange(route)].filter((note) => note !== null);
  let notes: RouteNote[] | null = null;
  const add = (note: RouteNote | null) => {
    if (note === null) return;
    if (notes === null) notes = [note];
    else notes.push(note);
  };
  const duplicate = facts.duplicates.get(route);
  if (isOpenDefault(route)) add(noteDefault(route, facts.defaults));
  if (isHalfDefault(route)) add(noteHalfDefault(route, facts.halves));
  add(noteRefusal(route));
  if (duplicate !== undefined) add(noteDuplicate(route, duplicate));
  add(noteRange(route));
  add(noteScope(route));
  add(noteNeighbor(route));
  return notes ?? NO_NOTES;
}

const isHost = ({ family, destination }: Route): boolean =>
  destination?.endsWith(family === 'ipv4' ? '/32' : '/128') === true;
const isLoopbackName = (name: string | null): boolean => name === 'lo' || name === 'lo0';

/** Facts B1: destination is an own address, interface lo0, flags U, H and L. On Linux the same row is in table `local`. */
function noteOwnAddress(route: Route, ownAddresses: ReadonlySet<string> | null): RouteNote | null {
  const { destination, flags, interfaceName, kind } = route;
  const isDarwinOwn = isLoopbackName(interfaceName) && ['U', 'H', 'L'].every((flag) => flags.includes(flag));
  if (!isHost(route) || !(kind === 'local' || isDarwinOwn) || destination === null) return null;
  const address = splitPrefix(destination)?.address ?? '';
  if (/^127\.|^::1$/.test(address) || (ownAddresses !== null && !ownAddresses.has(address))) return null;
  return {
    kind: 'own-address-via-loopback',
    severity: 'normal',
    text:
      kind === 'local'
        ? 'Your own address: Linux answers it inside the machine (table local). Normal, never a cause.'
        : `Your own address: macOS answers it inside the machine through ${interfaceName}. Normal, never a cause.`,
    source: kind === 'local' ? 'ip-route(8), type local' : 'xnu bsd/netinet/in_arp.c, arp_rtrequest',
  };
}

function noteRefusal({ kind, flags }: Route): RouteNote | null {
  if (kind === 'blackhole') {
    const text = 'Packets to it are dropped in silence: connections hang until they time out.';
    return { kind: 'blackhole', severity: 'warning', text, source: 'route(8) -blackhole, ip-route(8)' };
  }
  if (kind !== 'unreachable' && kind !== 'prohibit') return null;
  const isNeighbor = flags.includes('L') && flags.includes('W');
  const text = isNeighbor
    ? 'The neighbour did not answer ARP, so sending to it fails at once for about 20 seconds. Is it on, and on this network?'
    : 'Sending to it fails at once with an error, whatever the network is like.';
  const source = isNeighbor ? 'xnu bsd/netinet/in_arp.c, host_down_time' : 'route(8) -reject, ip-route(8)';
  return { kind: 'reject', severity: 'warning', text, source };
}

const IPV4_MULTICAST = /^(?:22[4-9]|23\d)\./;
const IPV6_MULTICAST = /^ff[0-9a-f]{2}:/;
const LINK_LOCAL = /^(?:169\.254\.|fe[89ab][0-9a-f]:)/;

function noteRange({ destination, kind, interfaceName, zone }: Route): RouteNote | null {
  if (destination === null) return null;
  if (kind === 'multicast' || IPV4_MULTICAST.test(destination) || IPV6_MULTICAST.test(destination)) {
    const text = `Multicast groups, sent on ${interfaceName ?? 'this interface'}. Discovery (mDNS) uses them.`;
    return { kind: 'multicast', severity: 'normal', text, source: 'RFC 1112, RFC 4291 §2.7' };
  }
  if (kind === 'broadcast' || destination.startsWith('255.255.255.255/')) {
    return {
      kind: 'broadcast',
      severity: 'normal',
      text: 'A broadcast address: every machine on the link hears it.',
      source: 'RFC 919',
    };
  }
  if (!LINK_LOCAL.test(destination)) return null;
  const text = `Link-local addresses: valid only on the network of ${zone ?? interfaceName ?? 'one interface'}, never routed further.`;
  return { kind: 'link-local', severity: 'normal', text, source: 'RFC 3927, RFC 4291 §2.5.6' };
}

/** Only where it narrows something: link-local and multicast routes are scoped by nature. */
function noteScope({ flags, interfaceName, destination, zone }: Route): RouteNote | null {
  if (!flags.includes('I') || zone !== null || flags.includes('W') || destination === null) return null;
  if (LINK_LOCAL.test(destination) || IPV4_MULTICAST.test(destination) || IPV6_MULTICAST.test(destination)) return null;
  const text = `Only connections bound to ${interfaceName ?? 'its interface'} use it; every other program passes it over.`;
  return { kind: 'scoped', severity: 'normal', text, source: 'netstat(1), flag I; xnu bsd/net/route.c' };
}

function noteNeighbor({ flags, kind, interfaceName }: Route): RouteNote | null {
  if (!flags.includes('L') || !flags.includes('W') || kind !== 'unicast') return null;
  const who = flags.includes('r') ? 'A router' : 'A neighbour';
  const text = `${who} on ${interfaceName ?? 'the link'} that this computer has tried to reach. It goes away by itself.`;
  return { kind: 'neighbor-clone', severity: 'normal', text, source: 'netstat(1), flags L and W' };
}
