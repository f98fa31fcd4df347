import { z } from 'zod';

/** A command as it is run: an absolute path and its arguments, never a shell string. */
export const CommandLine = z.object({
  file: z.string(),
  args: z.array(z.string()),
});
export type CommandLine = z.output<typeof CommandLine>;

/** How a command ended. Everything that can go wrong outside is a value here, never an exception. */
export const Ending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exited'), code: z.int() }),
  /** Ended by a signal that was not ours. */
  z.object({ kind: z.literal('signalled'), signal: z.string() }),
  z.object({ kind: z.literal('timed-out'), afterMs: z.number() }),
  /** It printed more than the cap; what came before is kept. */
  z.object({ kind: z.literal('too-much-output'), capBytes: z.number() }),
  z.object({ kind: z.literal('missing-tool') }),
  z.object({ kind: z.literal('not-executable'), errno: z.string() }),
  /** The system would not start it for another reason (no memory, too many processes). */
  z.object({ kind: z.literal('not-started'), errno: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  /** A recording holds no answer to this command: not checked, which is not the same as nothing there. */
  z.object({ kind: z.literal('not-recorded') }),
]);
export type Ending = z.output<typeof Ending>;
