import type { Socket } from '../../shared/socket.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { addressKey } from '../table/sort-keys.ts';
import type { Column } from '../ui/data-table/column.ts';
import styles from './socket-columns.module.css';

/** Shown where the system gave the process number but not its name (facts E5, E6). */
export const NAME_NEEDS_RIGHTS = 'name needs administrator rights';

const portText = (port: number | null): string => (port === null ? '' : String(port));

/** The process behind a socket, or why it is not known. */
function ownerText({ owner }: Socket): string {
  if (owner === null || owner.pid === null) return '';
  return owner.command === null ? NAME_NEEDS_RIGHTS : visibleText(owner.command, 120);
}

export const protocol: Column<Socket> = {
  id: 'protocol',
  title: 'Protocol',
  description: null,
  widthPx: 76,
  text: ({ protocol: name, family }) => `${name.toUpperCase()}${family === 'ipv6' ? '6' : ''}`,
  tip: ({ dualStack }) => (dualStack === true ? 'An IPv6 socket that takes IPv4 peers too.' : null),
};

export const localAddress = (title: string): Column<Socket> => ({
  id: 'address',
  title,
  description: 'Where the socket is bound. 0.0.0.0, :: and * mean every address of this machine.',
  widthPx: 190,
  isMono: true,
  text: ({ localAddress: address }) => visibleText(address, 120),
  sortKey: ({ localAddress: address }) => addressKey(address),
});

export const localPort = (title: string): Column<Socket> => ({
  id: 'port',
  title,
  description: null,
  widthPx: 68,
  align: 'end',
  isMono: true,
  text: ({ localPort: port }) => portText(port),
  sortKey: ({ localPort: port }) => port,
});

export const ownerColumns: readonly Column<Socket>[] = [
  {
    id: 'process',
    title: 'Process',
    description: 'The program that owns the socket. Names of other users’ programs need administrator rights.',
    widthPx: 190,
    text: ownerText,
    render: (socket) =>
      ownerText(socket) === NAME_NEEDS_RIGHTS ? (
        <span className={styles.unknown}>{NAME_NEEDS_RIGHTS}</span>
      ) : (
        ownerText(socket)
      ),
    tip: ({ owner }) =>
      owner === null || owner.pid === null
        ? 'The system did not say which process this is. The row’s details say why.'
        : owner.command === null
          ? `Process ${owner.pid} belongs to another user, so its name is only given to an administrator.`
          : null,
    sortKey: ({ owner }) => owner?.command?.toLowerCase() ?? null,
  },
  {
    id: 'pid',
    title: 'PID',
    description: 'The process number.',
    widthPx: 74,
    align: 'end',
    isMono: true,
    text: ({ owner }) => (owner?.pid == null ? '' : String(owner.pid)),
    sortKey: ({ owner }) => owner?.pid ?? null,
  },
  {
    id: 'user',
    title: 'User',
    description: 'Whose process it is.',
    widthPx: 100,
    text: ({ owner }) => visibleText(owner?.user ?? '', 60),
    sortKey: ({ owner }) => owner?.user ?? null,
  },
];

export const boundInterface: Column<Socket> = {
  id: 'interface',
  title: 'Interface',
  description: 'The interface the socket is tied to; empty when it is tied to none.',
  widthPx: 90,
  isMono: true,
  isHiddenAtFirst: true,
  text: ({ interfaceName }) => visibleText(interfaceName ?? '', 60),
};

export const socketColumns: readonly Column<Socket>[] = [
  protocol,
  localAddress('Local address'),
  localPort('Port'),
  {
    id: 'peer',
    title: 'Peer address',
    description: 'The other end. Empty for listeners, which wait for peers.',
    widthPx: 190,
    isMono: true,
    text: ({ peerAddress }) => visibleText(peerAddress ?? '', 120),
    sortKey: ({ peerAddress }) => (peerAddress === null ? null : addressKey(peerAddress)),
  },
  {
    id: 'peer-port',
    title: 'Peer port',
    description: null,
    widthPx: 82,
    align: 'end',
    isMono: true,
    text: ({ peerPort }) => portText(peerPort),
    sortKey: ({ peerPort }) => peerPort,
  },
  {
    id: 'state',
    title: 'State',
    description: 'Where the connection stands (RFC 9293 §3.3.2). UDP has none.',
    widthPx: 112,
    text: ({ state }) => visibleText(state ?? '', 40),
    tip: ({ state }) => (state === null ? null : (stateMeanings[state.replaceAll('-', '_').toUpperCase()] ?? null)),
    sortKey: ({ state }) => state,
  },
  ...ownerColumns,
  {
    id: 'receive-queue',
    title: 'Recv-Q',
    description: 'Bytes that arrived and the program has not read. On a listener: connections waiting to be taken.',
    widthPx: 70,
    align: 'end',
    isMono: true,
    isHiddenAtFirst: true,
    text: ({ receiveQueue }) => portText(receiveQueue),
    sortKey: ({ receiveQueue }) => receiveQueue,
  },
  {
    id: 'send-queue',
    title: 'Send-Q',
    description: 'Bytes sent that the peer has not yet acknowledged. On a listener: how many connections may wait.',
    widthPx: 70,
    align: 'end',
    isMono: true,
    isHiddenAtFirst: true,
    text: ({ sendQueue }) => portText(sendQueue),
    sortKey: ({ sendQueue }) => sendQueue,
  },
  boundInterface,
];

/** TCP states by their names on both systems (`FIN_WAIT_1`, `FIN-WAIT-1`, `ESTAB`). */
export const stateMeanings: Readonly<Record<string, string>> = {
  LISTEN: 'Waits for peers.',
  SYN_SENT: 'Asked to connect, no answer yet. Many of these: the other side is silent, blocked or down.',
  SYN_RECV: 'A peer asked to connect and has not confirmed yet.',
  SYN_RCVD: 'A peer asked to connect and has not confirmed yet.',
  ESTABLISHED: 'Connected.',
  ESTAB: 'Connected.',
  CLOSE_WAIT: 'The peer has closed; the program here has not. Many of these: the program forgets to close.',
  FIN_WAIT_1: 'Closed here, not yet acknowledged.',
  FIN_WAIT_2: 'Closed here and acknowledged; the peer has not closed its side.',
  CLOSING: 'Both sides closed at the same moment.',
  LAST_ACK: 'Waits for the last acknowledgement.',
  TIME_WAIT: 'Closed; the port is kept for a while so that late packets do no harm.',
  CLOSED: 'Not connected.',
};
