import { parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import type { Socket } from '../../../shared/socket.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { isKnownLine } from './known-lines.ts';
import { readOwner } from './owner.ts';

/** Words of statistics of net-tools' netstat.c; UDP prints one only when it has a peer. */
const STATE =
  'ESTABLISHED|SYN_SENT|SYN_RECV|FIN_WAIT1|FIN_WAIT2|TIME_WAIT|CLOSED?|CLOSE_WAIT|LAST_ACK|LISTEN|CLOSING|NEW_SYN_RECV|UNKNOWN';
/** Proto, Recv-Q, Send-Q, Local Address, Foreign Address, [State], and what `-e`, `-p` and `-o` add. */
const SOCKET = new RegExp(
  String.raw`^\s*(tcp|udp)(6?)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)(?:\s+(${STATE})(?=\s|$))?(?:\s+(.*))?$`,
  's',
);
/** One name for a state, as in ss and the kernel's headers. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['FIN_WAIT1', 'FIN_WAIT_1'],
  ['FIN_WAIT2', 'FIN_WAIT_2'],
]);

export function startNetstatSocketsParse(sink: RowSink<Socket>): TextParser {
  return lineByLine(sink, (text, line) => {
    const columns = SOCKET.exec(text);
    if (columns === null) return isKnownLine(text) || 'not a socket of netstat';
    const socket = readSocket(columns, text, line);
    if (typeof socket === 'string') return socket;
    sink.row(socket);
    return true;
  });
}

/** One printed socket, or why it is none. */
function readSocket(columns: RegExpExecArray, printed: string, line: number): Socket | string {
  const [, protocol, six, receiveQueue, sendQueue, localText = '', peerText = '', state, rest = ''] = columns;
  const family = six === '6' ? 'ipv6' : 'ipv4';
  const [local, peer] = [readEndpoint(localText, family), readEndpoint(peerText, family)];
  if (local === null || peer === null) return 'an address without a port';
  const owner = readOwner(rest);
  if (typeof owner === 'string') return owner;
  const hasPeer = peer.port !== null || peer.address !== wildcardOf(family);
  return {
    line,
    printed,
    protocol: protocol === 'tcp' ? 'tcp' : 'udp',
    family,
    localAddress: local.address,
    localPort: local.port,
    peerAddress: hasPeer ? peer.address : null,
    peerPort: peer.port,
    state: state === undefined ? null : (STATES.get(state) ?? state),
    owner,
    dualStack: null,
    receiveQueue: Number(receiveQueue),
    sendQueue: Number(sendQueue),
    interfaceName: null,
  };
}

/** `*` is the wildcard of the socket's family: the protocol column says which. */
const wildcardOf = (family: AddressFamily) => (family === 'ipv4' ? '0.0.0.0' : '::');

/**
 * `127.0.0.1:631`, `:::22`, `[::]:ssh`, `0.0.0.0:*`, split at the last colon. A port that is `*` or the name of a service is
 * `null`. A name, or an address that was cut, is kept as printed.
 */
function readEndpoint(text: string, family: AddressFamily) {
  const [, printedHost = '', port = ''] = /^(\S+):(\d{1,5}|\*|[a-z][\w+-]*)$/i.exec(text) ?? [];
  const host = printedHost.replace(/^\[(.*)\]$/, '$1');
  if (host === '' || Number(port) > 65_535) return null;
  const parsed = parseAddress(host);
  const zone = parsed?.zone ? `%${parsed.zone}` : '';
  return {
    address: host === '*' ? wildcardOf(family) : parsed === null ? host : parsed.address + zone,
    port: /^\d+$/.test(port) ? Number(port) : null,
  };
}
