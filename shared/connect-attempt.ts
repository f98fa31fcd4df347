import { z } from 'zod';
import { AddressFamily } from './family.ts';

/** What one TCP connect showed. Each member is an answer from the network, or why there was none. */
export const ConnectOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted') }),
  /** RST came back: the host is up, and nothing takes connections there (or a filter says so for it). */
  z.object({ kind: z.literal('refused') }),
  /** Silence until the deadline: dropped, filtered or lost. */
  z.object({ kind: z.literal('timed-out') }),
  z.object({ kind: z.literal('unreachable'), scope: z.enum(['host', 'network']) }),
  /** macOS EHOSTDOWN: the neighbour did not answer five ARP requests (facts I1). */
  z.object({ kind: z.literal('host-down') }),
  z.object({ kind: z.literal('interface-down') }),
  z.object({ kind: z.literal('not-permitted') }),
  /** The source address is not on this machine, or no local port is left. */
  z.object({ kind: z.literal('address-not-available') }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('cancelled') }),
  /** The program that was asked to connect could not be started, or said nothing that could be read. */
  z.object({ kind: z.literal('program-failed'), because: z.string() }),
  /** Shown with its errno as it came; give it a name above. */
  z.object({ kind: z.literal('unclassified') }),
]);
export type ConnectOutcome = z.output<typeof ConnectOutcome>;

/** One TCP connect from one vantage point to one address. */
export const ConnectAttempt = z.object({
  /** Which program connected: `routelight`, or the absolute path of another. */
  program: z.string(),
  target: z.object({ address: z.string(), family: AddressFamily, zone: z.string().nullable(), port: z.int() }),
  /** The source address that was asked for; `null` lets the system choose. */
  sourceAddress: z.string().nullable(),
  /** The local end as the system chose it; `null` when the socket never had one, or the program does not tell. */
  local: z.object({ address: z.string(), port: z.int() }).nullable(),
  startedAtMs: z.number(),
  /** To a tenth of a millisecond. */
  elapsedMs: z.number(),
  /** Symbolic name (`EHOSTUNREACH`); `null` without an error, or when only a text was given. */
  errno: z.string().nullable(),
  /** The system's own number: 65 on macOS is 113 on Linux. */
  errnoNumber: z.int().nullable(),
  /**
   * True when connect(2) itself failed, before anything could have been sent: the mark of a local refusal (facts A6).
   * `null` when the program does not tell.
   */
  isSynchronous: z.boolean().nullable(),
  outcome: ConnectOutcome,
});
export type ConnectAttempt = z.output<typeof ConnectAttempt>;

/** An answer of the far host, whatever it says. */
export const isAnswer = ({ outcome }: Pick<ConnectAttempt, 'outcome'>): boolean =>
  outcome.kind === 'accepted' || outcome.kind === 'refused' || outcome.kind === 'reset';
