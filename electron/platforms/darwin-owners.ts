import type { Owner, Socket } from '../../shared/socket.ts';
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
 */
export function joinOwners(netstat: readonly Socket[], lsof: readonly Socket[]): SourcedRow<Socket>[] {
  const owners = ownersByPid(lsof);
  const [netstatByPorts, lsofByPorts] = [groupByPorts(netstat), groupByPorts(lsof)];
  const named = netstat.map((row) => {
    const key = portKey(row);
    const seen = seenByLsof(row, netstatByPorts.get(key) ?? [], lsofByPorts.get(key) ?? []);
    const holders = seen.flatMap(({ owner }) => owner ?? []);
    return { source: FROM_NETSTAT, row: { ...withWholeHosts(row, seen), owner: nameOwner(row, owners, holders) } };
  });
  const unseen = lsof.filter((row) => !netstatByPorts.get(portKey(row))?.some((each) => isSameSocket(each, row)));
  return [...named, ...onePerProcess(unseen).map((row) => ({ source: FROM_LSOF, row }))];
}

/**
 * This socket as lsof saw it, once for each process that holds it. None for an unbound one, and where netstat lists the
 * same endpoints twice, since nobody can then tell which is whose.
 */
function seenByLsof(row: Socket, netstat: readonly Socket[], lsof: readonly Socket[]): readonly Socket[] {
  if (row.localPort === null || lsof.length === 0) return [];
  if (netstat.filter((each) => isSameSocket(each, row)).length !== 1) return [];
  return lsof.filter((each) => isSameSocket(row, each));
}

/** netstat cuts long IPv6 addresses; a cut one must not be taken for an address. lsof has them whole. */
function withWholeHosts(row: Socket, [seen]: readonly Socket[]): Socket {
  if (seen === undefined) return row;
  const peerAddress = row.peerAddress && wholeHost(row.peerAddress, seen.peerAddress ?? '');
  return { ...row, localAddress: wholeHost(row.localAddress, seen.localAddress), peerAddress };
}

/**
 * The pid is netstat's and the name lsof's. Where lsof does not know that pid and netstat has no name for it, a process
 * that lsof sees holding the very socket is the better answer: netstat's is the last that used it, and may be gone.
 */
function nameOwner({ owner }: Socket, owners: ReadonlyMap<number, Owner>, holders: readonly Owner[]): Owner | null {
  const known = owner === null ? undefined : owners.get(owner.pid);
  if (owner !== null && known !== undefined) return { ...known, command: known.command ?? owner.command };
  if (owner === null || owner.command === null) return holders[0] ?? owner;
  return owner;
}

function ownersByPid(rows: readonly Socket[]): ReadonlyMap<number, Owner> {
  return new Map(rows.flatMap(({ owner }) => (owner === null ? [] : [[owner.pid, owner] as const])));
}

function groupByPorts(rows: readonly Socket[]): ReadonlyMap<string, readonly Socket[]> {
  const groups = new Map<string, Socket[]>();
  for (const row of rows) {
    const key = portKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** A process may hold one socket under several descriptors, and lsof lists each. */
function onePerProcess(rows: readonly Socket[]): Socket[] {
  const seen = new Map<string, Socket>();
  for (const row of rows) {
    const key = [row.owner?.pid, portKey(row), row.family, row.localAddress, row.peerAddress].join(' ');
    if (!seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
}
