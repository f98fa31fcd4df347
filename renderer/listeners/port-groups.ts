import type { LiveRow } from '../../shared/live.ts';
import type { Socket } from '../../shared/socket.ts';

/** Sockets that belong to one service: a port somebody here listens on, or a peer's port that is connected to. */
export interface PortGroup {
  readonly direction: 'in' | 'out';
  readonly protocol: Socket['protocol'];
  readonly port: number;
  readonly count: number;
  /** Sockets in each state, most first. */
  readonly states: readonly StateCount[];
  /** Distinct peers. */
  readonly peerCount: number;
  /** Names of the processes on this side, as far as they are known. */
  readonly commands: readonly string[];
}

export interface StateCount {
  readonly state: string;
  readonly count: number;
}

const NO_STATE = 'no state';

/** Sockets in each state, most first. UDP on macOS has none, and is counted as such. */
export function countStates(sockets: readonly Socket[]): readonly StateCount[] {
  const counts = new Map<string, number>();
  for (const { state } of sockets) counts.set(state ?? NO_STATE, (counts.get(state ?? NO_STATE) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({ state, count })).sort((a, b) => b.count - a.count);
}

/** Sockets by the service they belong to, most sockets first. Sockets without a port are left out. */
export function groupByPort(
  sockets: readonly LiveRow<Socket>[],
): readonly (LiveRow<PortGroup> & { readonly id: string })[] {
  const listening = new Set(
    sockets.filter(({ row }) => row.peerAddress === null).map(({ row }) => portKey(row, row.localPort)),
  );
  const groups = new Map<string, LiveRow<Socket>[]>();
  for (const socket of sockets) {
    const key = groupKey(socket.row, listening);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [socket]);
    else group.push(socket);
  }
  return [...groups].map(([id, members]) => summarise(id, members)).sort((a, b) => b.row.count - a.row.count);
}

const portKey = ({ protocol }: Socket, port: number | null): string => `${protocol} ${port ?? ''}`;

function groupKey(socket: Socket, listening: ReadonlySet<string>): string | null {
  const { localPort, peerPort } = socket;
  if (localPort !== null && listening.has(portKey(socket, localPort))) return `in ${portKey(socket, localPort)}`;
  return peerPort === null ? null : `out ${portKey(socket, peerPort)}`;
}

function summarise(id: string, members: readonly LiveRow<Socket>[]): LiveRow<PortGroup> {
  const sockets = members.map(({ row }) => row);
  const isIn = id.startsWith('in');
  const first = sockets[0];
  const port = (isIn ? first?.localPort : first?.peerPort) ?? 0;
  return {
    id,
    source: members[0]?.source ?? 0,
    row: {
      direction: isIn ? 'in' : 'out',
      protocol: first?.protocol ?? 'tcp',
      port,
      count: sockets.length,
      states: countStates(sockets),
      peerCount: new Set(sockets.flatMap(({ peerAddress }) => (peerAddress === null ? [] : [peerAddress]))).size,
      commands: [...new Set(sockets.flatMap(({ owner }) => (owner?.command ? [owner.command] : [])))],
    },
  };
}
