import { z } from 'zod';
import { ConnectAttempt } from '../connect-attempt.ts';
import { AddressFamily, PlatformId } from '../family.ts';
import { FirewallFact } from '../firewall.ts';
import { Neighbor } from '../neighbor.ts';
import { NetworkInterface } from '../network-interface.ts';
import { ProxySetting } from '../proxy.ts';
import { Route, RouteAnswer } from '../route.ts';
import { Socket } from '../socket.ts';
import { TailnetNode } from '../tailnet.ts';
import { BindOutcome } from './bind-outcome.ts';
import {
  BlockedNotice,
  Discovery,
  EarlierAttempt,
  HostsLine,
  LastChange,
  ListenQueue,
  LocalNetworkRecord,
  MulticastName,
  MulticastSend,
  OwnerDetails,
  PathMtu,
  ProgramIdentity,
  TailnetPing,
  Trace,
} from './deeper-looks.ts';
import { AppliedProxy, ProxyTry } from './proxy-try.ts';
import { ServiceOutcome } from './service-outcome.ts';
import { UdpOutcome } from './udp-outcome.ts';

/** What a name came to with one resolver. */
export const Resolution = z.object({
  /** `system` for getaddrinfo(3); else the address of the server that was asked. */
  resolver: z.string(),
  addresses: z.array(z.object({ address: z.string(), family: AddressFamily })),
  /** Symbolic (`ENOTFOUND`, `EAI_AGAIN`, `ETIMEOUT`); `null` when it answered. */
  error: z.string().nullable(),
  elapsedMs: z.number(),
  /** The whole name that was asked for, where a search domain was added; absent where it was the target's own. */
  askedName: z.string().optional(),
});
export type Resolution = z.output<typeof Resolution>;

/** A row knows the observation that printed it, so that its line can be shown in the raw output. */
const observation = z.string().optional();
const rowsOf = <Row extends z.ZodRawShape>(row: z.ZodObject<Row>) => z.array(row.extend({ observation }));

/** How the system would send to one address. */
export const Way = z.object({
  address: z.string(),
  answer: RouteAnswer.extend({ observation }).nullable(),
  /** Facts A2: no gateway, and not a tunnel or loopback. `null` when the answer does not tell. */
  isOnLink: z.boolean().nullable(),
  /** The address is this machine's own. */
  isOwn: z.boolean(),
});
export type Way = z.output<typeof Way>;

export const PingOutcome = z.object({
  address: z.string(),
  sent: z.int(),
  received: z.int(),
  /** Median; `null` without an answer. */
  rttMs: z.number().nullable(),
  /** The tool's own words about a refusal (`sendto: No route to host`), or what a router said; `null` without any. */
  said: z.string().nullable(),
});
export type PingOutcome = z.output<typeof PingOutcome>;

export { ServiceOutcome };

/**
 * Everything the rules may look at. `null` means that it was not checked; `notChecked` may say why. Lists are in no order
 * that means anything, except that attempts carry their times.
 */
export const Case = z.object({
  platform: PlatformId,
  /** 13, 14, 15, 26 on macOS; `null` elsewhere or when it could not be read. */
  osMajor: z.int().nullable(),
  target: z.object({
    text: z.string(),
    host: z.string(),
    port: z.int().nullable(),
    /** `http`, `https`, …; `null` when the target named none. */
    scheme: z.string().nullable(),
    isName: z.boolean(),
    /** Absent for TCP, which is meant unless a multiaddr names UDP. */
    transport: z.literal('udp').optional(),
  }),
  resolutions: z.array(Resolution).nullable(),
  ways: z.array(Way).nullable(),
  routes: rowsOf(Route).nullable(),
  interfaces: rowsOf(NetworkInterface).nullable(),
  /** Before and after connecting. */
  neighborsBefore: rowsOf(Neighbor).nullable(),
  neighborsAfter: rowsOf(Neighbor).nullable(),
  /** Every connect to the target, by this app and by other programs. */
  attempts: z.array(ConnectAttempt).nullable(),
  /** Connects to something else, to compare with: the gateway, another host on the same link. */
  controls: z.array(ConnectAttempt).nullable(),
  /** The same connect by a program run as root, which local-network privacy never stops (facts A4). */
  rootAttempts: z.array(ConnectAttempt).nullable(),
  pings: z.array(PingOutcome).nullable(),
  /** Listeners of the target machine; only when that is this machine, or one that is looked at as well. */
  listeners: rowsOf(Socket).nullable(),
  sockets: rowsOf(Socket).nullable(),
  firewall: rowsOf(FirewallFact).nullable(),
  services: z.array(ServiceOutcome).nullable(),
  tailnet: rowsOf(TailnetNode).nullable(),
  /** Proxies of the system's settings; which of them an app uses is the app's own choice. */
  proxies: rowsOf(ProxySetting).nullable(),
  /** Of these and of the environment, the proxies that programs would use for this target; only for HTTP. */
  appliedProxies: z.array(AppliedProxy).nullable(),
  proxyTries: z.array(ProxyTry).nullable(),
  /** An error text the person brought, decoded; only its category and program count here. */
  reported: z.object({ category: z.string(), program: z.string().nullable(), text: z.string() }).nullable(),
  traces: z.array(Trace).nullable(),
  programs: z.array(ProgramIdentity).nullable(),
  localNetworkRecords: z.array(LocalNetworkRecord).nullable(),
  blockedNotices: z.array(BlockedNotice).nullable(),
  multicastSends: z.array(MulticastSend).nullable(),
  discoveries: z.array(Discovery).nullable(),
  tailnetPings: z.array(TailnetPing).nullable(),
  listenQueues: z.array(ListenQueue).nullable(),
  /** Local ports for outgoing connections: net.inet.ip.portrange, ip_local_port_range. */
  ephemeralPorts: z.object({ first: z.int(), last: z.int() }).nullable(),
  /** Linux nf_conntrack: connections tracked now, and how many may be. */
  connectionTracking: z.object({ count: z.int(), limit: z.int() }).nullable(),
  /** Linux `rp_filter` by interface, `all` among them: 0 off, 1 strict, 2 loose (ip-sysctl.rst). */
  reversePathFilters: z.array(z.object({ interfaceName: z.string(), value: z.int() })).nullable(),
  /** Linux `IPReversePathFilter` of /proc/net/netstat before and after the tries: packets thrown away for their source. */
  reversePathDrops: z.object({ before: z.int(), after: z.int() }).nullable(),
  pathMtus: z.array(PathMtu).nullable(),
  /** Processes that listen on the port of the target, when that is this machine. */
  owners: z.array(OwnerDetails).nullable(),
  lastChange: LastChange.nullable(),
  /** Of the system that was looked at (`15.6.1`); `osMajor` is its first number. */
  osVersion: z.string().nullable(),
  /** Connects of earlier runs to the same target. */
  earlier: z.array(EarlierAttempt).nullable(),
  multicastNames: z.array(MulticastName).nullable(),
  /** Taking the port for a moment, as a server would; only where an error of a server was brought and the target is this machine. */
  binds: z.array(BindOutcome).nullable(),
  /** One datagram to each address, where the target speaks UDP. */
  udpTries: z.array(UdpOutcome).nullable(),
  /** Lines of /etc/hosts that name the target; empty for a file without any. Sessions of before it was looked at have none. */
  hostsFile: z.array(HostsLine).nullable().default(null),
  /** Parts that may lack rows (a line was not read, a list was cut): nothing may be concluded from what is not in them. */
  partlyRead: z.array(z.string()),
  notChecked: z.record(z.string(), z.string()),
});
export type Case = z.output<typeof Case>;
/** The parts of a case that a rule can need. */
export type CasePart = {
  [K in keyof Case]: null extends Case[K] ? K : never;
}[keyof Case];

/** Every part that nobody looked at: what a case starts from. */
export const nothingLookedAt = {
  osMajor: null,
  resolutions: null,
  ways: null,
  routes: null,
  interfaces: null,
  neighborsBefore: null,
  neighborsAfter: null,
  attempts: null,
  controls: null,
  rootAttempts: null,
  pings: null,
  listeners: null,
  sockets: null,
  firewall: null,
  services: null,
  tailnet: null,
  reported: null,
  traces: null,
  programs: null,
  localNetworkRecords: null,
  blockedNotices: null,
  multicastSends: null,
  discoveries: null,
  tailnetPings: null,
  listenQueues: null,
  ephemeralPorts: null,
  connectionTracking: null,
  proxies: null,
  appliedProxies: null,
  proxyTries: null,
  reversePathFilters: null,
  reversePathDrops: null,
  pathMtus: null,
  owners: null,
  lastChange: null,
  osVersion: null,
  earlier: null,
  multicastNames: null,
  binds: null,
  udpTries: null,
  hostsFile: null,
  partlyRead: [],
  notChecked: {},
} satisfies Omit<Case, 'platform' | 'target'>;
