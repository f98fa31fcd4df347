import { z } from 'zod';
import { CommandLine, Ending } from './command.ts';
import { UnreadLine } from './printed.ts';

/** One command that was run for a reading, and what came of it. Its raw output is kept under `id`. */
export const Observation = z.object({
  /** Unique in the session: `o17`. */
  id: z.string(),
  host: z.string(),
  tool: z.string(),
  command: CommandLine,
  takenAtMs: z.number(),
  durationMs: z.number(),
  ending: Ending,
  rowCount: z.int().min(0),
  unreadLines: z.array(UnreadLine),
  /** More unread lines than are listed (the list stops at 1,000). */
  unreadCount: z.int().min(0),
  stdoutBytes: z.number(),
  /** The first 4,000 characters. */
  stderr: z.string(),
  /** True when the exit code is one after which the text counts. */
  isComplete: z.boolean(),
});
export type Observation = z.output<typeof Observation>;

/** How far a reading got. `partial` rows are true, but not all of them are here. */
export const Completeness = z.enum(['complete', 'partial', 'failed']);
export type Completeness = z.output<typeof Completeness>;

export function completenessOf(observations: readonly Observation[]): Completeness {
  const failed = observations.filter((each) => each.ending.kind !== 'exited' || !each.isComplete);
  if (failed.length === 0) return observations.some((each) => each.unreadCount > 0) ? 'partial' : 'complete';
  return failed.length === observations.length && failed.every((each) => each.rowCount === 0) ? 'failed' : 'partial';
}
