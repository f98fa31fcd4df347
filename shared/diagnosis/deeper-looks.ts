import { z } from 'zod';
import { AddressFamily } from '../family.ts';

/** One hop of a traceroute; `address` is `null` for a star. */
export const Trace = z.object({
  address: z.string(),
  hops: z.array(z.object({ ttl: z.int(), address: z.string().nullable(), said: z.string().nullable() })),
  isReached: z.boolean(),
});
export type Trace = z.output<typeof Trace>;

/** The largest packet that comes back from an address when it may not be cut up on the way ("don't fragment"). */
export const PathMtu = z.object({
  address: z.string(),
  /** Largest whole IP packet, in bytes, that was answered; no more than 1500 are tried. `null` when none was. */
  mtu: z.int().nullable(),
  /** Smallest one that was not answered; `null` when the largest tried was. */
  firstFailing: z.int().nullable(),
  /** What our system or a router said of that one; `null` when nobody said anything: the mark of a black hole. */
  said: z.string().nullable(),
  /**
   * Our own system would not send that one and no router was heard: the limit is its interface's, or one that it remembers of
   * this path.
   */
  isLocalLimit: z.boolean(),
});
export type PathMtu = z.output<typeof PathMtu>;

/** Who a program is to macOS (facts A4, A5: `codesign -dv`, LC_UUID, the processes above it). */
export const ProgramIdentity = z.object({
  /** As it was started, the `program` of its attempts. */
  path: z.string(),
  /** With links followed; `null` when it could not be told. */
  realPath: z.string().nullable(),
  /** `Identifier=` of the signature; `null` without one or when it was not read. */
  identifier: z.string().nullable(),
  signature: z.enum(['platform', 'proper', 'ad-hoc', 'linker-signed', 'unsigned']).nullable(),
  /** `null` when it was not looked at. */
  hasUuid: z.boolean().nullable(),
  /**
   * The app that macOS charges its traffic to (facts A4). No tool of the system tells it: only a private function does
   * (responsibility_get_pid_responsible_for_pid), which this app does not call, and the processes above a program do not
   * decide it. So it is `null` but in a case that somebody recorded otherwise; `ancestors` is what can be seen.
   */
  responsiblePath: z.string().nullable(),
  /** Commands of the processes above it, nearest first; `null` when they were not read. */
  ancestors: z.array(z.string()).nullable(),
});
export type ProgramIdentity = z.output<typeof ProgramIdentity>;

/** One record of the local-network permission (facts A7). `null` fields were not in the record. */
export const LocalNetworkRecord = z.object({
  path: z.string().nullable(),
  identifier: z.string().nullable(),
  state: z.enum(['allowed', 'denied', 'undetermined']),
});
export type LocalNetworkRecord = z.output<typeof LocalNetworkRecord>;

/** A log line `Got local network blocked notification` (facts A7); `program` is the path behind its pid, `null` if gone. */
export const BlockedNotice = z.object({ pid: z.int(), program: z.string().nullable(), text: z.string() });
export type BlockedNotice = z.output<typeof BlockedNotice>;

/** One datagram sent to a multicast or broadcast address. */
export const MulticastSend = z.object({
  program: z.string(),
  group: z.string(),
  family: AddressFamily,
  interfaceName: z.string().nullable(),
  startedAtMs: z.number(),
  /** Symbolic; `null` when it was sent. */
  errno: z.string().nullable(),
});
export type MulticastSend = z.output<typeof MulticastSend>;

/** One look for services by multicast: by the system's resolver, or with a socket of our own. */
export const Discovery = z.object({ by: z.enum(['system', 'socket']), service: z.string(), foundTarget: z.boolean() });
export type Discovery = z.output<typeof Discovery>;

/** `tailscale ping`, which passes the tunnel but not the far system (facts H). */
export const TailnetPing = z.object({ address: z.string(), isAnswered: z.boolean(), said: z.string().nullable() });
export type TailnetPing = z.output<typeof TailnetPing>;

/** The queue of one listener (`netstat -Lan`, `ss -l`): connections waiting to be accepted, and how many may wait. */
export const ListenQueue = z.object({
  localAddress: z.string(),
  localPort: z.int(),
  waiting: z.int(),
  limit: z.int(),
  printed: z.string(),
});
export type ListenQueue = z.output<typeof ListenQueue>;

/** The process behind a listener, looked at more closely. */
export const OwnerDetails = z.object({
  pid: z.int(),
  /** `null` when it was not told. */
  command: z.string().nullable(),
  /** On the clock of the machine that was looked at; `null` when it was not told. */
  startedAtMs: z.number().nullable(),
  /** Descriptors that are open; `null` when it needs the rights of the owner. */
  openFiles: z.int().nullable(),
  /** How many it may open (RLIMIT_NOFILE, soft); `null` when it was not told or is unlimited. */
  openFilesLimit: z.int().nullable(),
});
export type OwnerDetails = z.output<typeof OwnerDetails>;

/**
 * When the Mac last came up, woke or changed its network, in milliseconds since 1970: for some ten seconds after that
 * EHOSTUNREACH may pass by itself (facts A6). A field is `null` when it never happened or was not told.
 */
export const LastChange = z.object({
  startedAtMs: z.number().nullable(),
  wokeAtMs: z.number().nullable(),
  linkChangedAtMs: z.number().nullable(),
});
export type LastChange = z.output<typeof LastChange>;

/** One connect of an earlier run, as a session kept it. */
export const EarlierAttempt = z.object({
  program: z.string(),
  address: z.string(),
  port: z.int(),
  isAnswered: z.boolean(),
  atMs: z.number(),
  /** Version of the system then (`15.6.1`); `null` when it was not kept. */
  osVersion: z.string().nullable(),
});
export type EarlierAttempt = z.output<typeof EarlierAttempt>;

/** One look for a `.local` name (`dns-sd -G`, getaddrinfo), which needs the local-network permission (facts A3, G1). */
export const MulticastName = z.object({
  name: z.string(),
  /** `routelight`, or the path of the program that asked. */
  program: z.string(),
  asRoot: z.boolean(),
  addresses: z.array(z.string()),
  /** A dns_sd error (-65570: denied by policy); `null` without one. */
  errorCode: z.int().nullable(),
  elapsedMs: z.number(),
});
export type MulticastName = z.output<typeof MulticastName>;

/** One line of hosts(5): an address and its names. */
export const HostsLine = z.object({ address: z.string(), line: z.int(), printed: z.string() });
export type HostsLine = z.output<typeof HostsLine>;
