import { isWildcard } from '../address.ts';
import type { AddressFamily, TransportProtocol } from '../family.ts';
import type { Socket } from '../socket.ts';
import { boundTo } from './listener-reach.ts';

/** One address, or all the rest of a family, and the listener that gets connections to it. */
export interface ShadowAnswer {
  /** As bound; `null` for every address of the family that no other listener of the group names. */
  readonly address: string | null;
  readonly family: AddressFamily;
  readonly listener: Socket;
}

/** Listeners of different processes on one port whose addresses overlap. */
export interface ShadowGroup {
  /** `shadowed`: a narrower address takes connections away from a wider one. `shared`: the same address, several processes. */
  readonly kind: 'shadowed' | 'shared';
  readonly protocol: TransportProtocol;
  readonly port: number;
  /** The narrowest first. */
  readonly listeners: readonly Socket[];
  readonly answers: readonly ShadowAnswer[];
  readonly text: string;
}

/**
 * Finds ports where it depends on the address which process answers.
 *
 * With SO_REUSEADDR macOS lets a specific address stand beside a wildcard, and the most specific match wins (xnu in_pcb.c
 * in_pcblookup_hash; facts I3). 0.0.0.0 and :: may stand side by side everywhere: IPv4 goes to the IPv4 socket. Sockets
 * whose process is not known are left out, for they may be the same process.
 */
export function shadowGroups(listeners: readonly Socket[]): readonly ShadowGroup[] {
  const known = listeners.filter(({ localPort, owner }) => localPort !== null && owner?.pid != null);
  const byPort = groupBy(known, ({ protocol, localPort }) => `${protocol} ${localPort}`);
  return [...byPort.values()].flatMap((sharing) => groupOf(sharing) ?? []);
}

function groupBy(
  sockets: readonly Socket[],
  keyOf: (socket: Socket) => string,
): ReadonlyMap<string, readonly Socket[]> {
  const groups = new Map<string, Socket[]>();
  for (const socket of sockets) {
    const key = keyOf(socket);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [socket]);
    else group.push(socket);
  }
  return groups;
}

function groupOf(sharing: readonly Socket[]): ShadowGroup | null {
  if (new Set(sharing.map(pidOf)).size < 2) return null;
  const narrowestFirst = [...groupBy(sharing, reachKey).values()].sort((a, b) => widthOf(a[0]) - widthOf(b[0]));
  const wild = narrowestFirst.filter(([first]) => widthOf(first) > 0);
  const overlapping = narrowestFirst.filter((own) =>
    (wild.includes(own) ? narrowestFirst : wild).some((other) => other !== own && areRivals(own, other)),
  );
  const shared = narrowestFirst.filter((own) => new Set(own.map(pidOf)).size > 1);
  if (overlapping.length > 0) return describe('shadowed', overlapping);
  return shared.length > 0 ? describe('shared', shared) : null;
}

const pidOf = (socket: Socket): number | null => socket.owner?.pid ?? null;
const reachKey = (socket: Socket): string => `${socket.family} ${socket.localAddress} ${socket.interfaceName ?? ''}`;

/** 0 for one address, 1 for a wildcard of one interface or family, 2 for one that takes both families. */
function widthOf(socket: Socket | undefined): number {
  if (socket === undefined || !isWildcard(boundTo(socket).address)) return 0;
  return familiesOf(socket).length;
}

/** `::` takes IPv4 as well unless the system says that it does not. */
function familiesOf({ family, localAddress, dualStack }: Socket): readonly AddressFamily[] {
  if (family === 'ipv4') return ['ipv4'];
  if (family === 'ipv6')
    return isWildcard(boundTo({ localAddress, interfaceName: null }).address) && dualStack !== false
      ? ['ipv4', 'ipv6']
      : ['ipv6'];
  return ['ipv4', 'ipv6'];
}

function areRivals(own: readonly Socket[], other: readonly Socket[]): boolean {
  const [a, b] = [own[0], other[0]];
  if (a === undefined || b === undefined || !overlaps(a, b)) return false;
  return new Set([...own, ...other].map(pidOf)).size > 1;
}

/** Two different bindings overlap when one of them is a wildcard that takes the other's family, and no interface keeps them apart. */
function overlaps(a: Socket, b: Socket): boolean {
  const [one, two] = [boundTo(a), boundTo(b)];
  if (one.zone !== null && two.zone !== null && one.zone !== two.zone) return false;
  const sharesFamily = familiesOf(a).some((family) => familiesOf(b).includes(family));
  return sharesFamily && (isWildcard(one.address) || isWildcard(two.address));
}

function describe(kind: ShadowGroup['kind'], byReach: readonly (readonly Socket[])[]): ShadowGroup | null {
  const listeners = byReach.flat();
  const [first] = listeners;
  if (first === undefined) return null;
  const answers = kind === 'shadowed' ? answersOf(byReach) : [];
  const { protocol, localPort } = first;
  const text = kind === 'shadowed' ? shadowedText(answers, localPort) : sharedText(listeners, protocol, localPort);
  return { kind, protocol, port: localPort ?? 0, listeners, answers, text };
}

/** Each named address goes to its own listener; what remains of a family to the narrowest wildcard that takes it. */
function answersOf(byReach: readonly (readonly Socket[])[]): ShadowAnswer[] {
  const sockets = byReach.flatMap((each) => each[0] ?? []);
  const named = sockets.filter((each) => widthOf(each) === 0);
  const wild = sockets.filter((each) => widthOf(each) > 0);
  const rest = (['ipv4', 'ipv6'] as const).flatMap((family): ShadowAnswer[] => {
    const listener = wild.find((each) => familiesOf(each).includes(family));
    return listener === undefined ? [] : [{ address: null, family, listener }];
  });
  return [
    ...named.map((listener) => ({ address: listener.localAddress, family: listener.family ?? 'ipv4', listener })),
    ...rest,
  ];
}

const nameOf = ({ owner }: Socket): string => `${owner?.command ?? 'a process'} (pid ${owner?.pid ?? '?'})`;

function shadowedText(answers: readonly ShadowAnswer[], port: number | null): string {
  const parts = answers.map(({ address, family, listener }) => {
    const target =
      address ??
      `${answers.some((each) => each.address !== null) ? 'other ' : ''}${family === 'ipv4' ? 'IPv4' : 'IPv6'} addresses`;
    return `${target} to ${nameOf(listener)}`;
  });
  return `Port ${port} is answered by different programs: connections to ${parts.join(', ')}.`;
}

function sharedText(listeners: readonly Socket[], protocol: TransportProtocol, port: number | null): string {
  const names = listeners.map(nameOf).join(', ');
  const how =
    protocol === 'tcp'
      ? 'Each connection goes to one of them, which is usual for workers of one server.'
      : 'Multicast reaches all of them, a packet to this machine alone only one.';
  return `${names} share port ${port} on the same address. ${how}`;
}
