import { isWildcard, parseAddress } from '../address.ts';
import { boundTo } from '../explain/listener-reach.ts';
import { tunnelKindOf } from '../explain/tunnel-kind.ts';
import type { AddressFamily } from '../family.ts';
import type { FirewallFact } from '../firewall.ts';
import type { Neighbor } from '../neighbor.ts';
import { covers, parsePrefix } from '../prefix.ts';
import type { Route } from '../route.ts';
import { isListener, type Socket } from '../socket.ts';
import type { Case, PingOutcome, Way } from './case.ts';

/** Whether the absence of a row in this part means anything. */
export const isWhole = ({ partlyRead }: Case, part: keyof Case): boolean => !partlyRead.includes(part);

export const wayTo = (ways: readonly Way[], address: string): Way | undefined =>
  ways.find((way) => way.address === address);

export const isOnLink = (ways: readonly Way[], address: string): boolean => wayTo(ways, address)?.isOnLink === true;
export const isOwn = (ways: readonly Way[], address: string): boolean => wayTo(ways, address)?.isOwn === true;
/** The target is this machine, by every address it has. */
export const isThisMachine = (ways: readonly Way[]): boolean => ways.length > 0 && ways.every((way) => way.isOwn);
/** Known to leave by a router; `null` ways are neither on-link nor off-link. */
export function isRouted(ways: readonly Way[], address: string): boolean {
  const way = wayTo(ways, address);
  return way?.isOnLink === false && !way.isOwn;
}

/** Linux has many tables; only this one is used without a policy rule. macOS has one, without a name. */
export const isOfMainTable = ({ table }: Pick<Route, 'table'>): boolean => table === null || table === 'main';

/** REJECT on a cloned neighbour entry is only the pause after unanswered ARP requests (facts E4). */
const isNeighborEntry = (flags: readonly string[]): boolean => flags.some((flag) => flag === 'LLINFO' || flag === 'L');
export const isRejected = (way: Way | undefined): boolean =>
  way?.answer?.flags.some((flag) => flag === 'REJECT' || flag === 'R') === true;
export const isRejectRoute = (way: Way | undefined): boolean =>
  isRejected(way) && !isNeighborEntry(way?.answer?.flags ?? []);

/**
 * The rows that say something of the ways to the target: an address that is known by another interface than the one by which
 * it is reached was not answered for on this one (RFC 826: ARP is asked on one link; two links may use the same addresses).
 */
export function onTheWay(neighbors: readonly Neighbor[], ways: readonly Way[]): Neighbor[] {
  const hops = ways.flatMap(({ address, answer }) =>
    answer?.interfaceName == null ? [] : [{ hop: bare(answer.gateway ?? address), by: answer.interfaceName }],
  );
  return neighbors.filter(({ address, interfaceName }) => {
    const by = hops.filter(({ hop }) => hop === address).map((each) => each.by);
    return by.length === 0 || interfaceName === null || by.includes(interfaceName);
  });
}

const bare = (address: string): string => address.split('%')[0] ?? address;

/** `resolved`: a hardware address is known. `silent`: the system asked in vain or has only begun to. */
export type NeighborState = 'resolved' | 'silent' | 'no-entry';
export function neighborState(neighbors: readonly Neighbor[], address: string): NeighborState {
  const entries = entriesOf(neighbors, address);
  if (entries.length === 0) return 'no-entry';
  return entries.some(({ mac, state }) => mac !== null && state !== 'FAILED') ? 'resolved' : 'silent';
}

/** Linux: states in which an entry is used though nobody has answered for a while (arp(7)). */
const REMEMBERED: readonly string[] = ['STALE', 'DELAY', 'PROBE'];
/** Whether somebody answers at this address now, rather than did a while ago. */
export function isConfirmed(neighbors: readonly Neighbor[], pings: readonly PingOutcome[], address: string): boolean {
  if (pings.some((each) => each.address === address && each.received > 0)) return true;
  return entriesOf(neighbors, address).some(({ mac, state }) => mac !== null && !REMEMBERED.includes(state ?? ''));
}

export function entriesOf(neighbors: readonly Neighbor[], address: string): readonly Neighbor[] {
  return neighbors.filter((each) => each.address === bare(address));
}

/** TCP listeners on the port of the target. */
export const listenersOn = (listeners: readonly Socket[], port: number | null): readonly Socket[] =>
  listeners.filter((each) => each.protocol === 'tcp' && isListener(each) && each.localPort === port);

/** Whether a listener takes connections to this address by what it is bound to; `null` when the tool does not say. */
export function takes(listener: Socket, address: string): boolean | null {
  const { address: bound } = boundTo(listener);
  const family = parseAddress(address)?.family ?? null;
  if (!isWildcard(bound)) return bound === address || bound === `::ffff:${address}`;
  if (listener.family === null || family === null || listener.family === family) return true;
  return listener.family === 'ipv4' ? false : listener.dualStack;
}

export const ownerName = ({ owner }: Socket): string =>
  owner === null ? 'a program that is not named' : `${owner.command ?? 'a program'} (pid ${owner.pid})`;

/** What the macOS application firewall is set to; `unknown` without a word about it. */
export function applicationFirewall(facts: readonly FirewallFact[]): 'on' | 'off' | 'block-all' | 'unknown' {
  const values = facts.filter((each) => each.layer === 'application-firewall');
  const has = (subject: FirewallFact['subject'], ...among: readonly FirewallFact['value'][]) =>
    values.some((each) => each.subject === subject && among.includes(each.value));
  if (has('state', 'block-all') || has('block-all', 'on', 'block-all')) return 'block-all';
  if (has('state', 'on')) return 'on';
  return has('state', 'off') ? 'off' : 'unknown';
}

/** Tailscale's ranges (facts H): 100.64.0.0/10 is shared with carriers, so a tunnel has to lead there as well. */
const TAILNET = ['100.64.0.0/10', 'fd7a:115c:a1e0::/48'].flatMap((text) => parsePrefix(text) ?? []);
export function isTailnetAddress(ways: readonly Way[], address: string): boolean {
  const parsed = parseAddress(address);
  const name = wayTo(ways, address)?.answer?.interfaceName ?? '';
  return parsed !== null && TAILNET.some((each) => covers(each, parsed)) && tunnelKindOf(name) !== null;
}

export const familyOf = (address: string): AddressFamily | null => parseAddress(address)?.family ?? null;

/** Since when the holders of a port run, in words, where that was looked at. */
export function runningSince({ owners, attempts }: Case, listeners: readonly Socket[]): readonly string[] {
  const nowMs = attempts?.[0]?.startedAtMs ?? null;
  const pids = new Set(listeners.flatMap(({ owner }) => owner?.pid ?? []));
  const known = (owners ?? []).filter(({ pid }) => pids.has(pid));
  return known.flatMap(({ pid, command, startedAtMs }) =>
    startedAtMs === null || nowMs === null || nowMs < startedAtMs
      ? []
      : [`${command ?? 'The program'} (pid ${pid}) has been running for ${durationWords(nowMs - startedAtMs)}.`],
  );
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `18 hours`: the largest unit of which there are two, else seconds. */
function durationWords(ms: number): string {
  const [unit, length] = UNITS.find(([, each]) => ms >= 2 * each) ?? UNITS[3];
  return `${Math.floor(ms / length)} ${unit}${Math.floor(ms / length) === 1 ? '' : 's'}`;
}
