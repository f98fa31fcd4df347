import { z } from 'zod';
import { AddressFamily } from '../family.ts';

/** What a TCP connect to one port showed. */
export const PortKind = z.enum([
  /** A connection was accepted. */
  'open',
  /** RST came back: the host is up and nothing takes connections there (or a filter says so for it). */
  'closed',
  /** Silence until the deadline: dropped, filtered or lost. */
  'no-answer',
  /** No way there, or the neighbour does not answer (EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN). */
  'unreachable',
  /** This system refused to send (EACCES, EPERM). */
  'not-permitted',
  /** Another error; shown as it came. */
  'failed',
]);
export type PortKind = z.output<typeof PortKind>;

/** All ports with the same outcome. Every port that was tried is in exactly one group. */
export const PortGroup = z.object({
  kind: PortKind,
  /** Symbolic name (`ECONNREFUSED`); `null` where there was no error: open, and silence. */
  errno: z.string().nullable(),
  count: z.int().min(1),
  /** Ascending, as in `22,80,8000-8100`. */
  ports: z.string(),
});
export type PortGroup = z.output<typeof PortGroup>;

/** One host's ports, each tried once from this program. Never more than one address. */
export const PortScan = z.object({
  /** As the person named it. */
  host: z.string(),
  target: z.object({ address: z.string(), family: AddressFamily, zone: z.string().nullable() }),
  /** The target is an address of this machine: no packet left it, and no firewall between machines was tried. */
  isThisMachine: z.boolean(),
  /** Further addresses of the same name. They were not scanned. */
  otherAddresses: z.array(z.string()),
  startedAtMs: z.number(),
  elapsedMs: z.number(),
  /** Open ports, ascending, with the time to the accepted connection in tenths of a millisecond. */
  open: z.array(z.object({ port: z.int(), elapsedMs: z.number() })),
  groups: z.array(PortGroup),
  /** Not tried, because the scan was stopped; empty otherwise. */
  notTried: z.string(),
});
export type PortScan = z.output<typeof PortScan>;

/** What is told while a scan runs, and at its end. */
export const ScanEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), triedCount: z.int(), portCount: z.int(), openPorts: z.array(z.int()) }),
  z.object({ kind: z.literal('done'), scan: PortScan }),
  /** Nothing was sent. A sentence for the person. */
  z.object({ kind: z.literal('not-started'), because: z.string() }),
  z.object({ kind: z.literal('broken'), because: z.string() }),
]);
export type ScanEvent = z.output<typeof ScanEvent>;
export type ScanProgress = Omit<Extract<ScanEvent, { kind: 'progress' }>, 'kind'>;
