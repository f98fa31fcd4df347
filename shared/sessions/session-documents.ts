import { z } from 'zod';
import { DiagnoseDocument } from '../diagnosis/diagnose-document.ts';
import { SessionId } from './session-id.ts';
import { SessionStory } from './session-story.ts';
import { SessionStorage, SessionSummary } from './session-summary.ts';
import { TimelineEntry } from './timeline-entry.ts';

/** `routelight session list --json`. */
export const SessionListDocument = z.object({ sessions: z.array(SessionSummary), storage: SessionStorage });
export type SessionListDocument = z.output<typeof SessionListDocument>;

/** `routelight session show <session> --json`. */
export const SessionShowDocument = z.object({
  session: SessionSummary,
  story: SessionStory,
  /** Oldest first. */
  entries: z.array(TimelineEntry),
  /** Whether entries before these were left out. */
  hasEarlier: z.boolean(),
  /** What is not as the file says it should be, in sentences. */
  problems: z.array(z.string()),
});
export type SessionShowDocument = z.output<typeof SessionShowDocument>;

/** `routelight session replay <session> --json`: every diagnosis, judged again; oldest first. */
export const SessionReplayDocument = z.object({
  session: SessionSummary,
  diagnoses: z.array(DiagnoseDocument),
  problems: z.array(z.string()),
});
export type SessionReplayDocument = z.output<typeof SessionReplayDocument>;

/** `routelight session export <session> <file> --json`. */
export const SessionExportDocument = z.object({
  path: z.string(),
  recordCount: z.int().min(0),
  /** Lines that were left out because they are no record. */
  unreadLines: z.int().min(0),
});

/** `routelight session import <file> --json`. */
export const SessionImportDocument = z.object({
  session: SessionId,
  recordCount: z.int().min(0),
  problems: z.array(z.string()),
});

/** `routelight session name|note … --json`. */
export const SessionSavedDocument = z.object({ session: SessionId });
