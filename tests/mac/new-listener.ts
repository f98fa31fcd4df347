import type { MacFamily, MacSocket, MacState } from './state.ts';

/** A TCP listener to come, with what differs from `python3` of the Mac's user on every IPv4 address. */
export interface NewListener {
  readonly port: number;
  readonly address?: string;
  readonly family?: MacFamily | 'both';
  readonly command?: string;
  readonly pid?: number;
  readonly user?: string;
}

const USER_IDS: Readonly<Record<string, number>> = { root: 0, _mdnsresponder: 65 };

export function listenerOf(
  { port, address = '*', family, command = 'python3', pid, user }: NewListener,
  state: MacState,
): MacSocket {
  const owner = user ?? state.user;
  const isIpv6 = address.includes(':');
  return {
    protocol: 'tcp',
    family: family ?? (isIpv6 ? 'ipv6' : 'ipv4'),
    localAddress: address,
    localPort: port,
    peerAddress: null,
    peerPort: null,
    state: 'LISTEN',
    pid: pid ?? freePid(state),
    command,
    user: owner,
    uid: USER_IDS[owner] ?? 501,
    descriptor: state.sockets.filter((socket) => socket.pid === pid).length + 3,
    queues: [0, 0],
  };
}

const freePid = ({ sockets }: MacState) => Math.max(9_000, ...sockets.map(({ pid }) => pid)) + 1;
