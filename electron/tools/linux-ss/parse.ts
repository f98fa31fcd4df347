import type { Socket } from '../../../shared/socket.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { readEndpoint } from './endpoint.ts';
import { readOwner } from './owner.ts';

/** Netid, State, Recv-Q, Send-Q, Local Address:Port, Peer Address:Port. `ss -t` alone prints no Netid. */
const COLUMNS = /^(?:([a-z]\S*)\s+)?([A-Z][A-Z0-9-]*)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)/;
const HEADER = /^(?:Netid\s+)?State\s+Recv-Q\s+Send-Q\s+Local Address/;
const OTHER_NETID = /^(icmp6?|u_\w+|raw6?|nl|p_\w+|v_\w+|sctp|dccp|mptcp|tipc|xdp|\?\?\?)\s/;

/** Words of ss to words of netstat and the kernel's headers; what is not here (`LISTEN`, `UNCONN`) is kept as printed. */
const STATES: Readonly<Record<string, string>> = {
  ESTAB: 'ESTABLISHED',
  'SYN-SENT': 'SYN_SENT',
  'SYN-RECV': 'SYN_RECV',
  'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2',
  'TIME-WAIT': 'TIME_WAIT',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  'LAST-ACK': 'LAST_ACK',
};

export function startSsParse(sink: RowSink<Socket>): TextParser {
  let isInSocket = false;
  return lineByLine(sink, (text, line) => {
    // without -O, -i -m and -o continue a socket on an indented line
    if (HEADER.test(text) || (isInSocket && /^\s/.test(text))) return true;
    const read = readSocket(text, line);
    isInSocket = typeof read !== 'string';
    if (typeof read === 'string') return read;
    sink.row(read);
    return true;
  });
}

/** One printed socket, or why it is none of ours. */
function readSocket(printed: string, line: number): Socket | string {
  const other = OTHER_NETID.exec(printed)?.[1];
  if (other !== undefined) return `a socket of "${other}"; only TCP and UDP are read`;
  const columns = COLUMNS.exec(printed);
  if (columns === null) return 'not the columns of a socket';
  const [all, netid, state = '', receiveQueue, sendQueue, localText = '', lastText = ''] = columns;
  // some versions print the processes right after the peer, without a blank
  const glued = lastText.indexOf('users:');
  const peerText = glued < 0 ? lastText : lastText.slice(0, glued);
  const details = printed.slice(all.length - (lastText.length - peerText.length));
  const [local, peer] = [readEndpoint(localText), readEndpoint(peerText)];
  if (local === null || peer === null) return 'an address that is none';
  const protocol = netid ?? (state === 'UNCONN' ? 'udp' : 'tcp');
  if (protocol !== 'tcp' && protocol !== 'udp') return `a socket of "${protocol}"; only TCP and UDP are read`;
  const isPeerNamed = peer.port !== null || !peer.isWildcard;
  // every field written out: spreading defaults and overriding them took more time than all the rest
  return {
    line,
    printed,
    protocol,
    family: local.family,
    localAddress: local.address,
    localPort: local.port,
    peerAddress: isPeerNamed ? peer.address : null,
    peerPort: peer.port,
    state: STATES[state] ?? state,
    owner: readOwner(details),
    dualStack: dualStackOf(local.family, local.isDualStack, details),
    receiveQueue: Number(receiveQueue),
    sendQueue: Number(sendQueue),
    interfaceName: local.interfaceName,
  };
}

/** `v6only:0|1` (-e, IPv6 listeners and unconnected UDP); without it a bare `*` says the same as `v6only:0`. */
function dualStackOf(family: Socket['family'], isStar: boolean, details: string): boolean | null {
  if (family !== 'ipv6') return null;
  const printed = /(?:^|\s)v6only:([01])(?:\s|$)/.exec(details)?.[1];
  if (printed !== undefined) return printed === '0';
  return isStar ? true : null;
}
