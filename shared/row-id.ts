import type { FirewallFact } from './firewall.ts';
import type { Neighbor } from './neighbor.ts';
import type { NetworkInterface } from './network-interface.ts';
import type { ProxySetting } from './proxy.ts';
import type { Question, RowOf } from './question.ts';
import type { Reachability } from './reachability.ts';
import type { Resolver } from './resolver.ts';
import type { Route } from './route.ts';
import type { Socket } from './socket.ts';
import type { SystemIdentity } from './system-identity.ts';
import type { TailnetNode } from './tailnet.ts';

/** How two readings of one question are compared. */
export interface RowIdentity<Row> {
  /** What makes it the same row in the next reading. Two rows of one reading may share it; see `identifyRows`. */
  readonly key: (row: Row) => string;
  /** What a person would call a change of that row: not its line, nor a countdown. */
  readonly content: (row: Row) => string;
  /** The row is read from its printed text alone: as long as that is the same, so is the content. */
  readonly isAllPrinted?: true;
}

/** What is `null` is an empty part. */
const join = (...parts: readonly (string | number | null)[]): string => parts.join('|');

const routes: RowIdentity<Route> = {
  key: (r) =>
    join(
      r.family,
      r.table,
      r.destination ?? r.printed,
      r.zone,
      r.interfaceName,
      r.metric,
      r.kind,
      r.gateway ?? r.gatewayLink,
    ),
  content: (r) => join(r.flags.join(''), r.protocol, r.scope, r.sourceAddress, r.mtuBytes, JSON.stringify(r.nextHops)),
  isAllPrinted: true,
};
const interfaces: RowIdentity<NetworkInterface> = {
  key: (i) => i.name,
  content: (i) =>
    join(
      i.flags.join(),
      i.mtu,
      i.mac,
      i.status,
      i.members.join(),
      i.addresses.map((a) => `${a.address}/${a.prefixLength}`).join(),
    ),
};
const sockets: RowIdentity<Socket> = {
  key: (s) =>
    join(
      s.protocol,
      s.family,
      s.localAddress,
      s.localPort,
      s.peerAddress,
      s.peerPort,
      s.owner?.pid ?? null,
      s.interfaceName,
    ),
  content: (s) => join(s.state, s.owner?.command ?? null, s.owner?.user ?? null),
};
const neighbors: RowIdentity<Neighbor> = {
  key: (n) => join(n.family, n.address, n.zone, n.interfaceName),
  content: (n) => join(n.mac, n.state === 'incomplete' || n.state === 'FAILED' ? n.state : ''),
};
const resolvers: RowIdentity<Resolver> = {
  key: (r) => join(r.scope, r.number, r.domain, r.interfaceName),
  content: (r) => join(r.nameservers.join(), r.searchDomains.join(), r.reach),
};
const reachability: RowIdentity<Reachability> = {
  key: (r) => join(r.family, r.interfaceName),
  content: (r) => join(r.rank, r.address, r.reach, r.vpnServer),
};
const proxies: RowIdentity<ProxySetting> = {
  key: (p) => join(p.kind, p.interfaceName, p.key),
  content: (p) => p.printed,
};
const firewall: RowIdentity<FirewallFact> = {
  key: (f) => join(f.layer, f.subject, f.subject === 'application' ? f.detail : null),
  content: (f) => join(f.value, f.detail),
};
const system: RowIdentity<SystemIdentity> = { key: (s) => s.name, content: (s) => join(s.version, s.build) };
const tailnet: RowIdentity<TailnetNode> = {
  key: (n) => n.addresses[0] ?? n.hostname,
  content: (n) => join(String(n.online), n.backendState, String(n.isExitNode), n.directEndpoint),
};

const identities: { readonly [Q in Question]: RowIdentity<RowOf<Q>> } = {
  system,
  routes,
  interfaces,
  listeners: sockets,
  sockets,
  neighbors,
  resolvers,
  reachability,
  proxies,
  firewall,
  tailnet,
};

export function identityOf<Q extends Question>(question: Q): RowIdentity<RowOf<Q>> {
  return identities[question];
}

/** Ids for the rows of one reading, in order: the key, with `#2`, `#3`… where a key comes again. */
export function identifyRows<Row>(rows: readonly Row[], key: (row: Row) => string): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const own = key(row);
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return times === 1 ? own : `${own}#${times}`;
  });
}
