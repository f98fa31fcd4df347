import { z } from 'zod';
import { invoke, stream } from '../channel.ts';
import type { JournalRecord } from '../journal.ts';
import { SessionComparison, SessionMoment } from '../sessions/session-comparison.ts';
import { SessionId } from '../sessions/session-id.ts';
import { SessionStory } from '../sessions/session-story.ts';
import { SessionStorage, SessionSummary } from '../sessions/session-summary.ts';
import { TimelineCursor, TimelineEntry, TimelineKind } from '../sessions/timeline-entry.ts';

const Nothing = z.object({});
/** `because` is a sentence for the person. */
const Failed = z.object({ kind: z.literal('failed'), because: z.string() });
const NotSaved = z.object({ kind: z.literal('not-saved'), because: z.string() });
const Cancelled = z.object({ kind: z.literal('cancelled') });

/** A record was checked against its schema when it was read; that schema is a large one, and no start of the app waits for it. */
const ReadRecord = z.custom<JournalRecord>((value) => typeof value === 'object' && value !== null);

/** Every session that is kept, latest first; the one being replayed, if any, before all. */
export const listSessions = invoke('sessions:list', {
  request: Nothing,
  reply: z.object({ sessions: z.array(SessionSummary), storage: SessionStorage }),
});

/** What happens in this session: first the latest entries, oldest first, then each addition. On a recorded session its entries. */
export const watchTimeline = stream('timeline:watch', {
  request: Nothing,
  event: z.object({
    isFirst: z.boolean(),
    /** The session that is watched, for `readTimeline` and for what came earlier. */
    session: SessionId,
    entries: z.array(TimelineEntry),
    /** With the first event: there are earlier ones, which `readTimeline` with `before` of the first entry has. */
    hasEarlier: z.boolean(),
  }),
});

/** A page of a session's timeline, from its end backwards; the entries of a page are oldest first. */
export const readTimeline = invoke('timeline:read', {
  request: z.object({
    session: SessionId,
    /** `null` for the latest page, then `earlier` of the reply before. */
    cursor: TimelineCursor,
    /** Only entries before this `seq`; `null` for no bound. */
    beforeSeq: z.int().min(1).nullable().default(null),
    limit: z.int().min(1).max(1_000).default(200),
    /** Only these kinds; `null` for all. */
    kinds: z.array(TimelineKind).max(100).nullable().default(null),
    /** Only entries that hold this text, whatever its case; `''` for all. */
    text: z.string().max(500).default(''),
  }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('read'),
      entries: z.array(TimelineEntry),
      /** `null` at the beginning of the session. A page may be short, even empty, and still have earlier ones. */
      earlier: TimelineCursor,
      /** Lines of this page that are no record. */
      unreadLines: z.int().min(0),
    }),
    Failed,
  ]),
});

/** A session's name, notes and hypotheses as they stand. */
export const readStory = invoke('sessions:story', {
  request: z.object({ session: SessionId }),
  reply: z.discriminatedUnion('kind', [z.object({ kind: z.literal('read'), story: SessionStory }), Failed]),
});

/** One record as it was written, with the text of an observation; each stream is cut at 1,000,000 characters. */
export const readRecord = invoke('sessions:record', {
  request: z.object({ session: SessionId, seq: z.int().min(1) }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('read'),
      record: ReadRecord,
      stdout: z.string(),
      stderr: z.string(),
      isCut: z.boolean(),
    }),
    Failed,
  ]),
});

/** What the person calls a session; the last name counts. */
export const nameSession = invoke('sessions:name', {
  request: z.object({ session: SessionId, name: z.string().trim().min(1).max(200) }),
  reply: z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved') }), NotSaved]),
});

/** Writes a note down, or in the place of an earlier one; an empty text takes that one away. */
export const saveNote = invoke('sessions:save-note', {
  request: z.object({ session: SessionId, note: z.string().max(100).nullable(), text: z.string().max(20_000) }),
  reply: z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), note: z.string() }), NotSaved]),
});

/** Writes a hypothesis down, or in the place of an earlier one. */
export const saveHypothesis = invoke('sessions:save-hypothesis', {
  request: z.object({
    session: SessionId,
    /** `null` for a new one. */
    hypothesis: z.string().max(100).nullable(),
    title: z.string().trim().min(1).max(500),
    /** `seq` of the entries that test it. */
    tests: z.array(z.int().min(1)).max(1_000),
    conclusion: z.enum(['open', 'holds', 'refuted', 'cannot-tell']),
    because: z.string().max(20_000),
  }),
  reply: z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), hypothesis: z.string() }), NotSaved]),
});

/** Removes a session's file for good. Never the current one, nor one that is being written. */
export const deleteSession = invoke('sessions:delete', {
  request: z.object({ session: SessionId }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('deleted') }),
    z.object({ kind: z.literal('not-deleted'), because: z.string() }),
  ]),
});

/** Entries of every session that hold a text, whatever its case; the latest session first. */
export const searchSessions = invoke('sessions:search', {
  request: z.object({ text: z.string().trim().min(1).max(500), limit: z.int().min(1).max(1_000).default(200) }),
  reply: z.object({
    hits: z.array(z.object({ session: SessionId, entry: TimelineEntry })),
    /** False when the limit or the time for one search ended it first. */
    isWhole: z.boolean(),
  }),
});

/** What differs between two sessions, or between two moments of one. */
export const compareSessions = invoke('sessions:compare', {
  request: z.object({ before: SessionMoment, after: SessionMoment }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('compared'), comparison: SessionComparison }),
    Failed,
  ]),
});

/** Asks the person where to, and writes a `.routelight` file there. */
export const exportSession = invoke('sessions:export', {
  request: z.object({ session: SessionId }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('exported'),
      path: z.string(),
      recordCount: z.int(),
      /** Lines that were left out because they are no record. */
      unreadLines: z.int(),
    }),
    Cancelled,
    Failed,
  ]),
});

/** Asks the person for a session file, and keeps a copy of it among the sessions. */
export const importSession = invoke('sessions:import', {
  request: Nothing,
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('imported'),
      session: SessionId,
      recordCount: z.int(),
      /** What was not as the file says it should be, in sentences. */
      problems: z.array(z.string()),
    }),
    Cancelled,
    Failed,
  ]),
});

/** Opens another Routelight on the recording of a session; nothing in it can act. */
export const replaySession = invoke('sessions:replay', {
  request: z.object({ session: SessionId }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('started') }),
    z.object({ kind: z.literal('not-started'), because: z.string() }),
  ]),
});

export const sessionChannels = {
  listSessions,
  watchTimeline,
  readTimeline,
  readStory,
  readRecord,
  nameSession,
  saveNote,
  saveHypothesis,
  deleteSession,
  searchSessions,
  compareSessions,
  exportSession,
  importSession,
  replaySession,
} as const;
