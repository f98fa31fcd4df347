import { z } from 'zod';
import { NextActionId } from './next-actions.ts';
import { OfferedChange } from './offered-change.ts';

/** One fact quoted for or against a finding. */
export const Evidence = z.object({
  /** A sentence: `192.168.2.171 refused port 8000 after 0.4 ms.` */
  text: z.string(),
  /** The line as it was printed, or the socket call; `null` for a fact that was derived. */
  printed: z.string().nullable(),
  /** The observation that it came from; `null` for probes, whose record is the attempt itself. */
  observation: z.string().nullable(),
});
export type Evidence = z.output<typeof Evidence>;

/** `certain` is only for what was shown directly; see facts, "Minimum evidence". */
export const Confidence = z.enum(['possible', 'very-likely', 'certain']);
export type Confidence = z.output<typeof Confidence>;

/** What to do next. Nothing is done by itself. */
export const NextStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('advice'), text: z.string() }),
  /** A command for the person to run where they choose. */
  z.object({ kind: z.literal('command'), text: z.string(), command: z.string() }),
  /** Something the app can do, once the person chooses it. */
  z.object({ kind: z.literal('action'), text: z.string(), action: NextActionId }),
  /** A change to this machine, planned in full and agreed to before it is made. */
  z.object({ kind: z.literal('change'), text: z.string(), change: OfferedChange }),
]);
export type NextStep = z.output<typeof NextStep>;
