import { z } from 'zod';
import type { JournalRecord } from '../journal.ts';

const Note = z.object({
  note: z.string(),
  text: z.string(),
  /** When it was first written, and the `seq` of that record, which is its place in the timeline. */
  atMs: z.number(),
  seq: z.int().min(1),
  changedAtMs: z.number(),
});

const Hypothesis = z.object({
  hypothesis: z.string(),
  title: z.string(),
  tests: z.array(z.int().min(1)),
  conclusion: z.enum(['open', 'holds', 'refuted', 'cannot-tell']),
  because: z.string(),
  atMs: z.number(),
  seq: z.int().min(1),
  changedAtMs: z.number(),
});

/** What the person made of a session: its name, notes and hypotheses as they stand now, each in the order of its beginning. */
export const SessionStory = z.object({
  name: z.string().nullable(),
  notes: z.array(Note),
  hypotheses: z.array(Hypothesis),
});
export type SessionStory = z.output<typeof SessionStory>;

type StoryRecord = Extract<JournalRecord, { kind: 'session-named' | 'note' | 'hypothesis' }>;

const STORY: ReadonlySet<JournalRecord['kind']> = new Set(['session-named', 'note', 'hypothesis']);

/** Whether a record of this kind was written by the person, also long after the session ended. */
export const isStoryKind = (kind: JournalRecord['kind']): kind is StoryRecord['kind'] => STORY.has(kind);

/** The last record of each id counts; a note with an empty text was taken away. */
export function tellStory(records: Iterable<JournalRecord>): SessionStory {
  const notes = new Map<string, z.output<typeof Note>>();
  const hypotheses = new Map<string, z.output<typeof Hypothesis>>();
  let name: string | null = null;
  for (const record of records) {
    if (record.kind === 'session-named') name = record.name;
    else if (record.kind === 'note') {
      const { atMs, seq } = notes.get(record.note) ?? record;
      notes.set(record.note, { note: record.note, text: record.text, atMs, seq, changedAtMs: record.atMs });
    } else if (record.kind === 'hypothesis') {
      const { kind: _, ...told } = record;
      const { atMs, seq } = hypotheses.get(record.hypothesis) ?? record;
      hypotheses.set(record.hypothesis, { ...told, atMs, seq, changedAtMs: record.atMs });
    }
  }
  return { name, notes: [...notes.values()].filter(({ text }) => text !== ''), hypotheses: [...hypotheses.values()] };
}
