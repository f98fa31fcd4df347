import { z } from 'zod';

/** The questions whose changes are noted. Neighbours come and go all day and mean nothing by themselves. */
export const LoggedQuestion = z.enum(['routes', 'interfaces', 'resolvers', 'listeners', 'tailnet']);
export type LoggedQuestion = z.output<typeof LoggedQuestion>;

/** One difference between two readings. */
export const Change = z.object({
  question: LoggedQuestion,
  change: z.enum(['added', 'removed', 'changed']),
  /** For the person: `route 10.0.0.0/8 via 192.168.2.1 on en0`. */
  title: z.string(),
});
export type Change = z.output<typeof Change>;

export const ChangeEntry = Change.extend({
  /** Counts up from 1 in one session. */
  number: z.int().min(1),
  /** When the later of the two readings was compared. */
  atMs: z.number(),
  /** The row's id in its live reading; `null` for an entry that stands for many. */
  rowId: z.string().nullable(),
});
export type ChangeEntry = z.output<typeof ChangeEntry>;
