import type { AddressFamily } from '../../../shared/family.ts';
import type { Socket } from '../../../shared/socket.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { readEndpoint } from './endpoint.ts';
import { isKnownLine } from './known-lines.ts';
import { readListenQueue } from './listen-queue.ts';
import { readOwner, type TrailingWords } from './owner-columns.ts';

const HEADER = /^\s*(?:\w+\s+){0,2}Proto\s+Recv-Q\s+Send-Q\s+Local Address\s+Foreign Address\s+\(state\)(.*)$/;

/** [pcb [flow hash]] protocol Recv-Q Send-Q local peer [state] and what `-b` and `-v` add. */
const SOCKET =
  /^\s*([0-9a-f]{8,16}\s+(?:[0-9a-f]{1,8}\s+)?)?(tcp|udp)(4|6|46)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)(?:\s+([A-Z][A-Z_]*[12]?)(?=\s|$))?(?:\s+(.*))?$/s;

/** What the protocol column tells. `tcp46` is an IPv6 socket that takes IPv4 peers as well. */
const FAMILIES: Readonly<Record<string, { readonly family: AddressFamily; readonly dualStack: boolean | null }>> = {
  4: { family: 'ipv4', dualStack: null },
  6: { family: 'ipv6', dualStack: false },
  46: { family: 'ipv6', dualStack: true },
};

export function startNetstatSocketsParse(sink: RowSink<Socket>): TextParser {
  let words: TrailingWords = null;
  return lineByLine(sink, (text, line) => {
    const columns = SOCKET.exec(text);
    if (columns !== null) {
      const socket = readSocket(columns, line, words);
      if (typeof socket === 'string') return socket;
      sink.row(socket);
      return true;
    }
    const listener = readListenQueue(text, line);
    if (listener !== null) sink.row(listener);
    const header = HEADER.exec(text)?.[1];
    if (header === undefined) return listener !== null || isKnownLine(text) || 'not a socket of netstat';
    words = header.trim() === '' ? [] : header.trim().split(/\s+/);
    return true;
  });
}

/** One printed socket, or why it is none. */
function readSocket(columns: RegExpExecArray, line: number, words: TrailingWords): Socket | string {
  const [printed, pcb, protocol, families, receiveQueue, sendQueue, localText = '', peerText = '', state, rest = ''] =
    columns;
  const versions = FAMILIES[families ?? ''];
  if (versions === undefined) return 'not a socket of netstat';
  const local = readEndpoint(localText, pcb !== undefined);
  const peer = readEndpoint(peerText, pcb !== undefined);
  if (local === null || peer === null) return 'an address without a port';
  const read = readOwner(rest, words);
  if (typeof read === 'string') return read;
  return {
    line,
    printed,
    protocol: protocol === 'tcp' ? 'tcp' : 'udp',
    family: versions.family,
    localAddress: local.address ?? wildcardOf(versions.family),
    localPort: local.port,
    peerAddress: peer.address,
    peerPort: peer.port,
    state: state ?? null,
    owner: read.owner,
    dualStack: versions.dualStack,
    receiveQueue: Number(receiveQueue),
    sendQueue: Number(sendQueue),
    interfaceName: null,
  };
}

/** `*` stands for the wildcard of the socket's family: the protocol column says which. */
const wildcardOf = (family: AddressFamily) => (family === 'ipv4' ? '0.0.0.0' : '::');
