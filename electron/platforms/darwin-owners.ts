import type { Owner, Socket } from '../../shared/socket.ts';
import { forEachBreathing } from '../live/breathe.ts';
import type { SourcedRow } from './platform.ts';
import { isSameSocket, portKey, wholeHost } from './same-socket.ts';

const [FROM_NETSTAT, FROM_LSOF] = [0, 1];

/**
 * The sockets of a Mac with all that is known of their owners; `source` 0 is the netstat reading, 1 that of lsof.
 *
 * netstat sees the sockets of all users with a pid, and on macOS 26 a name cut to 16 characters; lsof gives whole names and
 * users, but without root only for the person's own processes (facts E5, E6). So the rows are netstat's, in its order, and
 * lsof names them; sockets that lsof alone saw follow, one row for each process however many descriptors it has.
 * `command` stays `null` where the pid is all that may be known without administrator rights.
 *
 * Gives the event loop back in between: ten thousand sockets take longer than a frame.
 */
export async function joinOwners(
  netstat: readonly Socket[],
  lsof: readonly Socket[],
): Promise<readonly SourcedRow<Socket>[]> {
  const owners = await ownersByPid(lsof);
  const netstatByPorts = await groupByPorts(netstat);
  const lsofByPorts = await groupByPorts(lsof);
  const joined: SourcedRow<Socket>[] = [];
  await forEachBreathing(netstat, (row) => {
    const key = portKey(row);
    const seen = seenByLsof(row, netstatByPorts.get(key) ?? NONE, lsofByPorts.get(key) ?? NONE);
    joined.push({ source: FROM_NETSTAT, row: withOwner(withWholeHosts(row, seen[0]), owners, seen) });
  });
  const unseen = new Map<string, Socket>();
  await forEachBreathing(lsof, (row) => {
    const isSeen = netstatByPorts.get(portKey(row))?.some((each) => isSameSocket(each, row));
    if (!isSeen) keepOneOfEachProcess(unseen, row);
  });
  for (const row of unseen.values()) joined.push({ source: FROM_LSOF, row });
  return joined;
}

const NONE: readonly Socket[] = [];

/**
 * This socket as lsof saw it, once for each process that holds it. None for an unbound one, and where netstat lists the
 * same endpoints twice, since nobody can then tell which is whose.
 */
function seenByLsof(row: Socket, netstat: readonly Socket[], lsof: readonly Socket[]): readonly Socket[] {
  if (row.localPort === null || lsof.length === 0) return NONE;
  if (netstat.length > 1 && netstat.filter((each) => isSameSocket(each, row)).length > 1) return NONE;
  return lsof.filter((each) => isSameSocket(row, each));
}

/** netstat cuts long IPv6 addresses; a cut one must not be taken for an address. lsof has them whole. */
function withWholeHosts(row: Socket, seen: Socket | undefined): Socket {
  if (seen === undefined) return row;
  const localAddress = wholeHost(row.localAddress, seen.localAddress);
  const peerAddress = row.peerAddress && wholeHost(row.peerAddress, seen.peerAddress ?? '');
  const isAsPrinted = localAddress === row.localAddress && peerAddress === row.peerAddress;
  return isAsPrinted ? row : { ...row, localAddress, peerAddress };
}

function withOwner(row: Socket, owners: ReadonlyMap<number, Owner>, seen: readonly Socket[]): Socket {
  const owner = nameOwner(row.owner, owners, seen);
  return owner === row.owner ? row : { ...row, owner };
}

/**
 * The pid is netstat's and the name lsof's. Where lsof does not know that pid and netstat has no name for it, a process
 * that lsof sees holding the very socket is the better answer: netstat's is the last that used it, and may be gone.
 */
function nameOwner(owner: Owner | null, owners: ReadonlyMap<number, Owner>, seen: readonly Socket[]): Owner | null {
  const known = owner === null || owner.pid === null ? undefined : owners.get(owner.pid);
  if (owner !== null && known !== undefined)
    return known.command === null ? { ...known, command: owner.command } : known;
  if (owner === null || owner.command === null) return seen.find((each) => each.owner !== null)?.owner ?? owner;
  return owner;
}

async function ownersByPid(rows: readonly Socket[]): Promise<ReadonlyMap<number, Owner>> {
  const owners = new Map<number, Owner>();
  await forEachBreathing(rows, ({ owner }) => {
    if (owner !== null && owner.pid !== null) owners.set(owner.pid, owner);
  });
  return owners;
}

async function groupByPorts(rows: readonly Socket[]): Promise<ReadonlyMap<number, readonly Socket[]>> {
  const groups = new Map<number, Socket[]>();
  await forEachBreathing(rows, (row) => {
    const key = portKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  return groups;
}

/** A process may hold one socket under several descriptors, and lsof lists each. */
function keepOneOfEachProcess(kept: Map<string, Socket>, row: Socket): void {
  const key = [row.owner?.pid, portKey(row), row.family, row.localAddress, row.peerAddress].join(' ');
  if (!kept.has(key)) kept.set(key, row);
}
