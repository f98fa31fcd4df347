import { z } from 'zod';
import { AddressFamily, PlatformId } from '../family.ts';

/**
 * One part of the overview. Nothing there is `read` with an empty value; `not-checked` names why nobody could look (no such
 * setting on this system, no tool for it); `incomplete` says what is missing of a value that is true as far as it goes.
 */
const part = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('not-read') }),
    z.object({ kind: z.literal('not-checked'), because: z.string() }),
    z.object({ kind: z.literal('failed'), because: z.string() }),
    z.object({ kind: z.literal('read'), value, incomplete: z.string().nullable() }),
  ]);

export type Part<Value> =
  | { readonly kind: 'not-read' }
  | { readonly kind: 'not-checked'; readonly because: string }
  | { readonly kind: 'failed'; readonly because: string }
  | { readonly kind: 'read'; readonly value: Value; readonly incomplete: string | null };

/** The next machine on the way, as the neighbour table knows it. */
export const Gateway = z.object({
  address: z.string(),
  mac: z.string().nullable(),
  /** As printed; `null` when the table does not hold it, or was not read. */
  neighborState: z.string().nullable(),
});
export type Gateway = z.output<typeof Gateway>;

/** How packets leave by one interface. */
export const WayOut = z.object({
  family: AddressFamily,
  interfaceName: z.string(),
  /** `Wi-Fi`, or the kind of interface; `null` when neither is known. */
  hardwarePort: z.string().nullable(),
  /** The address packets carry as their source; `null` when the interface has none that fits. */
  sourceAddress: z.string().nullable(),
  /** `null` when it delivers directly, as tunnels do. */
  gateway: Gateway.nullable(),
  /** The prefix of the route that decides: `0.0.0.0/0`, or a half of it. */
  destination: z.string().nullable(),
  isTunnel: z.boolean(),
});
export type WayOut = z.output<typeof WayOut>;

/** Where a packet to the internet goes. `none`: the route table has no way, or one that refuses. */
export const InternetWay = z.discriminatedUnion('kind', [
  WayOut.extend({
    kind: z.literal('leaves'),
    /** Other interfaces that part of the internet goes by; empty when all of it goes one way. */
    partlyBy: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('none'),
    family: AddressFamily,
    because: z.enum(['no-route', 'refused', 'dropped', 'stays-here']),
    /** Whether an interface has an address of the family that is more than link-local. */
    hasAddress: z.boolean(),
  }),
]);
export type InternetWay = z.output<typeof InternetWay>;

/** A default route that is not the one in use. */
export const OtherWay = WayOut.extend({
  /** `bound-programs-only`: scoped (macOS). `overruled`: narrower routes win. `spare`: a later metric or place. */
  use: z.enum(['bound-programs-only', 'overruled', 'spare', 'by-rule']),
});
export type OtherWay = z.output<typeof OtherWay>;

export const OverviewTunnel = z.object({
  interfaceName: z.string(),
  kind: z.enum(['tailscale', 'wireguard', 'ipsec', 'utun', 'ppp', 'tun']),
  carries: z.enum(['everything', 'some-networks', 'nothing']),
  /** CIDR, in the order of the table. */
  prefixes: z.array(z.string()),
  addresses: z.array(z.string()),
  label: z.string(),
});
export type OverviewTunnel = z.output<typeof OverviewTunnel>;

export const AddressLine = z.object({
  interfaceName: z.string(),
  hardwarePort: z.string().nullable(),
  family: AddressFamily,
  /** With its prefix length, when that is known. */
  address: z.string(),
  isAlias: z.boolean(),
  isLinkLocal: z.boolean(),
  flags: z.array(z.string()),
});
export type AddressLine = z.output<typeof AddressLine>;

export const ResolverLine = z.object({
  /** `null` for every name. */
  domain: z.string().nullable(),
  servers: z.array(z.string()),
  searchDomains: z.array(z.string()),
  interfaceName: z.string().nullable(),
  reach: z.string().nullable(),
});
export type ResolverLine = z.output<typeof ResolverLine>;

export const ResolverView = z.object({
  everybody: z.array(ResolverLine),
  /** Names below one domain go elsewhere: a VPN, Tailscale. */
  forDomains: z.array(ResolverLine),
  /** Only for programs bound to an interface. */
  scoped: z.array(ResolverLine),
  /** Domains answered by multicast DNS. */
  multicastDomains: z.array(z.string()),
});
export type ResolverView = z.output<typeof ResolverView>;

export const ProxyLine = z.object({
  kind: z.string(),
  /** `host:port` or the PAC address; `null` when the system looks for one by itself. */
  target: z.string().nullable(),
  /** Set when it holds for one interface only. */
  interfaceName: z.string().nullable(),
});
export type ProxyLine = z.output<typeof ProxyLine>;

export const FirewallVerdict = z.object({
  verdict: z.enum(['on', 'off', 'blocks-everything', 'unknown', 'not-checked', 'not-read']),
  /** One line for the person: `on`, `unknown: needs administrator rights`. */
  text: z.string(),
  details: z.array(z.string()),
});
export type FirewallVerdict = z.output<typeof FirewallVerdict>;

export const ListenerSummary = z.object({
  /** Sockets that every machine able to reach this one may connect to, as far as the address decides. */
  everyoneTcp: z.int(),
  everyoneUdp: z.int(),
  oneAddressOrNetwork: z.int(),
  thisComputerOnly: z.int(),
  /** TCP ports open to everyone, each with the commands behind it, lowest first. */
  openPorts: z.array(z.object({ port: z.number(), commands: z.array(z.string()) })),
});
export type ListenerSummary = z.output<typeof ListenerSummary>;

export const Notice = z.object({
  id: z.string(),
  /** `problem`: something does not work. `notice`: worth knowing. */
  severity: z.enum(['problem', 'notice']),
  text: z.string(),
  /** The question whose rows show it. */
  question: z.enum(['routes', 'interfaces', 'listeners', 'neighbors', 'resolvers', 'tailnet']),
});
export type Notice = z.output<typeof Notice>;

/** This machine at a glance. */
export const Overview = z.object({
  platform: PlatformId,
  /** `macOS 15.3 (24D60)`. */
  system: part(z.string()),
  ways: part(z.array(InternetWay)),
  otherWays: z.array(OtherWay),
  tunnels: part(z.array(OverviewTunnel)),
  /** Of interfaces that are up; loopback is left out. */
  addresses: part(z.array(AddressLine)),
  resolvers: part(ResolverView),
  proxies: part(z.array(ProxyLine)),
  firewall: FirewallVerdict,
  listeners: part(ListenerSummary),
  /** macOS 15 asks per program; no interface tells the answer (TN3179). `null` when the version is not known. */
  localNetworkPermission: z.enum(['does-not-apply', 'not-checked']).nullable(),
  notices: z.array(Notice),
});
export type Overview = z.output<typeof Overview>;

/** What the notices are found in: everything read, put together. */
export type OverviewSoFar = Omit<Overview, 'notices'>;
