import { z } from 'zod';

export const TimelineKind = z.enum([
  'session',
  'observation',
  /** The same command gave the same text again, or texts that are not kept. */
  'unchanged',
  'change',
  'diagnosis',
  /** The same connect by several programs, or once as administrator. */
  'probe',
  'action',
  'note',
  'hypothesis',
]);
export type TimelineKind = z.output<typeof TimelineKind>;

/** One thing that happened in a session, in a line of words. Text from outside in it is visible text already. */
export const TimelineEntry = z.object({
  /** The record's number in its session. */
  seq: z.int().min(1),
  atMs: z.number(),
  kind: TimelineKind,
  title: z.string(),
  /** What a second line would say; `null` when there is no more. */
  detail: z.string().nullable(),
  tone: z.enum(['plain', 'good', 'problem']),
  /**
   * The id of the observation, run, action, note or hypothesis that it tells of; `null` for the session itself and for
   * changes. Of the entries of one note or hypothesis the last counts; a note that was taken away has an empty title.
   */
  subject: z.string().nullable(),
});
export type TimelineEntry = z.output<typeof TimelineEntry>;

/** Where earlier entries begin, as a reading answered it; it means nothing to a page. `null`: there are none. */
export const TimelineCursor = z.int().min(0).nullable();
