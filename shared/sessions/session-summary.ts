import { z } from 'zod';
import { PlatformId } from '../family.ts';
import { SessionId } from './session-id.ts';
import { Thinned } from './thinned.ts';

/** How many of each a session holds. A note or hypothesis that was changed counts once; one taken away does not count. */
export const SessionCounts = z.object({
  records: z.int().min(0),
  observations: z.int().min(0),
  changes: z.int().min(0),
  diagnoses: z.int().min(0),
  actions: z.int().min(0),
  notes: z.int().min(0),
  hypotheses: z.int().min(0),
});
export type SessionCounts = z.output<typeof SessionCounts>;

/** One session in a few facts, for a list. */
export const SessionSummary = z.object({
  id: SessionId,
  /** What the person calls it; `null` until they do. */
  name: z.string().nullable(),
  /** `null` when the first record cannot be read. */
  startedAtMs: z.number().nullable(),
  /** The time of the last record that could be read; `null` when there is none. */
  lastAtMs: z.number().nullable(),
  /** `running`: this or another Routelight is writing it. `ended`: closed in order. `cut-off`: it stops without an end. */
  ending: z.enum(['running', 'ended', 'cut-off']),
  /** The session of this very run. */
  isCurrent: z.boolean(),
  /** `null` when the first record cannot be read. */
  host: z.object({ kind: z.enum(['local', 'recorded']), label: z.string(), platform: PlatformId }).nullable(),
  appVersion: z.string().nullable(),
  sizeBytes: z.number(),
  counts: SessionCounts,
  /** Lines that are no record: a last one torn by a crash, or damage. */
  unreadLines: z.int().min(0),
  /** Actions that are neither kept nor undone; such a session is never removed. */
  unsettledActions: z.int().min(0),
  /** What was taken out of it to keep it within its bounds; `null` when everything is there. */
  leftOut: Thinned.nullable(),
  /** Why it cannot be read, as a sentence: a newer version wrote it, the disk refuses. `null` when it can. */
  problem: z.string().nullable(),
});
export type SessionSummary = z.output<typeof SessionSummary>;

/** How much room sessions take, what bounds them, and what that did. */
export const SessionStorage = z.object({
  usedBytes: z.number(),
  keepBytes: z.number(),
  keepDays: z.number(),
  /** For the person, one sentence or two; it names what was removed and what is over the bounds but kept. */
  text: z.string(),
  isOver: z.boolean(),
});
export type SessionStorage = z.output<typeof SessionStorage>;
