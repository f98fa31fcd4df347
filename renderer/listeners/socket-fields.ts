import { reachOf } from '../../shared/explain/listener-reach.ts';
import type { Socket } from '../../shared/socket.ts';
import { contains, type FilterField, isInterface, isNumber, startsWith } from '../table/filter-field.ts';

/** What the filter of listeners and sockets understands. */
export const socketFields: readonly FilterField<Socket>[] = [
  {
    name: 'port',
    help: 'a port of either end: 8000, or 8000-8100',
    values: ({ localPort, peerPort }) => [localPort, peerPort],
    match: isNumber,
  },
  {
    name: 'addr',
    help: 'part of an address of either end',
    values: ({ localAddress, peerAddress }) => [localAddress, peerAddress],
    match: contains,
  },
  { name: 'pid', help: 'a process number', values: ({ owner }) => [owner?.pid ?? null], match: isNumber },
  { name: 'cmd', help: 'part of the process name', values: ({ owner }) => [owner?.command ?? null], match: contains },
  { name: 'user', help: 'whose process', values: ({ owner }) => [owner?.user ?? null], match: startsWith },
  {
    name: 'state',
    help: 'LISTEN, ESTABLISHED, …',
    values: ({ state }) => (state === null ? [] : [state, state.replaceAll('-', '_'), state.replaceAll('_', '-')]),
    match: startsWith,
  },
  { name: 'proto', help: 'tcp or udp', values: ({ protocol }) => [protocol], match: startsWith },
  {
    name: 'family',
    help: 'ipv4 or ipv6',
    values: ({ family }) => [family, family?.slice(-1) ?? null],
    match: startsWith,
  },
  {
    name: 'if',
    help: 'an interface the socket is tied to',
    values: ({ interfaceName }) => [interfaceName],
    match: isInterface,
  },
];

/** Listeners have a reach beside. */
export const listenerFields: readonly FilterField<Socket>[] = [
  ...socketFields,
  {
    name: 'reach',
    help: 'this-computer, one-address, one-interface, everyone',
    values: (socket) => [reachOf(socket).kind],
    match: startsWith,
  },
];
