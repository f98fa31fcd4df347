import type { FirewallFact } from '../../shared/firewall.ts';
import type { Neighbor } from '../../shared/neighbor.ts';
import type { InterfaceAddress, NetworkInterface } from '../../shared/network-interface.ts';
import type { Resolver } from '../../shared/resolver.ts';
import type { Route } from '../../shared/route.ts';
import type { Owner, Socket } from '../../shared/socket.ts';
import type { PrintedColumn } from './print-table.ts';

const withPort = (address: string | null, port: number | null): string | null => {
  if (address === null) return null;
  return `${address.includes(':') ? `[${address}]` : address}:${port ?? '*'}`;
};

const ownerName = (owner: Owner | null): string | null =>
  owner === null || owner.pid === null ? null : (owner.command ?? '(name needs administrator rights)');

export const routeColumns: readonly PrintedColumn<Route>[] = [
  {
    title: 'DESTINATION',
    cell: (r) => (r.zone === null ? (r.destination ?? r.printed) : `${r.destination} %${r.zone}`),
  },
  { title: 'GATEWAY', cell: (r) => r.gateway ?? r.gatewayLink ?? hops(r) },
  { title: 'INTERFACE', cell: (r) => r.interfaceName },
  { title: 'FLAGS', cell: (r) => r.flags.join(r.table === null ? '' : ',') },
  { title: 'KIND', cell: (r) => r.kind },
  { title: 'TABLE', cell: (r) => r.table },
  { title: 'METRIC', cell: (r) => r.metric, align: 'right' },
  {
    title: 'EXPIRES',
    cell: (r) => (r.expired ? '!' : r.expiresInSeconds && `${r.expiresInSeconds}s`),
    align: 'right',
  },
];

const hops = ({ nextHops }: Route): string | null =>
  nextHops.length === 0 ? null : nextHops.map((hop) => hop.gateway ?? hop.interfaceName ?? '?').join(',');

/** One line an address; an interface without one has a line of its own. */
export type InterfaceLine = readonly [NetworkInterface, InterfaceAddress | null];
export const interfaceLines = (rows: readonly NetworkInterface[]): InterfaceLine[] =>
  rows.flatMap((row): InterfaceLine[] =>
    row.addresses.length === 0 ? [[row, null]] : row.addresses.map((address) => [row, address]),
  );

export const interfaceColumns: readonly PrintedColumn<InterfaceLine>[] = [
  { title: 'INTERFACE', cell: ([i]) => i.name },
  { title: 'ADDRESS', cell: ([, a]) => a && `${a.address}${a.prefixLength === null ? '' : `/${a.prefixLength}`}` },
  { title: 'ROLE', cell: ([, a]) => a && (a.isAlias ? 'alias' : 'primary') },
  { title: 'PEER', cell: ([, a]) => a?.peerAddress ?? null },
  { title: 'STATUS', cell: ([i]) => i.status },
  { title: 'MTU', cell: ([i]) => i.mtu, align: 'right' },
  { title: 'MAC', cell: ([i]) => i.mac },
  { title: 'PORT', cell: ([i]) => i.hardwarePort ?? i.kind },
];

export const socketColumns: readonly PrintedColumn<Socket>[] = [
  { title: 'PROTOCOL', cell: (s) => s.protocol },
  { title: 'LOCAL', cell: (s) => withPort(s.localAddress, s.localPort) },
  { title: 'PEER', cell: (s) => withPort(s.peerAddress, s.peerPort) },
  { title: 'STATE', cell: (s) => s.state },
  { title: 'PID', cell: (s) => s.owner?.pid ?? null, align: 'right' },
  { title: 'COMMAND', cell: (s) => ownerName(s.owner) },
  { title: 'USER', cell: (s) => s.owner?.user ?? null },
];

export const listenerColumns = socketColumns.filter(({ title }) => title !== 'PEER');

export const neighborColumns: readonly PrintedColumn<Neighbor>[] = [
  { title: 'ADDRESS', cell: (n) => (n.zone === null ? n.address : `${n.address}%${n.zone}`) },
  { title: 'MAC', cell: (n) => n.mac },
  { title: 'INTERFACE', cell: (n) => n.interfaceName },
  { title: 'STATE', cell: (n) => n.state },
  { title: 'ROUTER', cell: (n) => (n.isRouter ? 'yes' : null) },
];

export const resolverColumns: readonly PrintedColumn<Resolver>[] = [
  { title: 'SCOPE', cell: (r) => r.scope },
  { title: 'DOMAIN', cell: (r) => r.domain },
  { title: 'SERVERS', cell: (r) => r.nameservers.join(' ') },
  { title: 'SEARCH', cell: (r) => r.searchDomains.join(' ') },
  { title: 'INTERFACE', cell: (r) => r.interfaceName },
  { title: 'REACH', cell: (r) => r.reach },
];

export const firewallColumns: readonly PrintedColumn<FirewallFact>[] = [
  { title: 'LAYER', cell: (f) => f.layer },
  { title: 'SUBJECT', cell: (f) => f.subject },
  { title: 'VALUE', cell: (f) => f.value },
  { title: 'DETAIL', cell: (f) => f.detail },
];
