import { z } from 'zod';
import { CommandLine } from '../command.ts';
import { ConnectAttempt } from '../connect-attempt.ts';
import { PingOutcome } from '../diagnosis/case.ts';
import { Neighbor } from '../neighbor.ts';

/** What a connect as root showed, or why there was none. Root is never stopped by local-network privacy (facts A4). */
export const RootControl = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ran'),
    /** For `rootAttempts` of a case. */
    attempts: z.array(ConnectAttempt),
    ping: PingOutcome.nullable(),
    /** The connect as it was run, and what both commands printed. */
    command: CommandLine,
    printed: z.string(),
    /** Read again afterwards: root's packets make the system ask for the neighbour (facts, L6). `null` when it could not be. */
    neighbors: z.array(Neighbor).nullable(),
  }),
  /** Cancelled, not allowed, nobody to ask, too late: a sentence for the person. */
  z.object({
    kind: z.literal('not-run'),
    why: z.enum([
      'cancelled',
      'wrong-password',
      'no-session',
      'not-allowed',
      'timed-out',
      'aborted',
      'by-hand',
      'refused',
      'failed',
    ]),
    because: z.string(),
    /** What the person can paste into a terminal; `null` where that would be of no use. */
    command: z.string().nullable(),
  }),
]);
export type RootControl = z.output<typeof RootControl>;
