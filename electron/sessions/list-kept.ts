import { describeStorage, type Removal } from '../../shared/sessions/session-bounds.ts';
import { REPLAYED_SESSION } from '../../shared/sessions/session-id.ts';
import type { SessionStorage, SessionSummary } from '../../shared/sessions/session-summary.ts';
import type { SessionsPlace } from './sessions-place.ts';
import { summarizeSession } from './summarize-session.ts';
import { readBounds, summarizeAll } from './tidy-sessions.ts';

export interface KeptSessions {
  readonly sessions: SessionSummary[];
  readonly storage: SessionStorage;
}

/** Every session, the one being replayed first, then the latest first; and what room they take. */
export async function listKept(place: SessionsPlace, removed: readonly Removal[]): Promise<KeptSessions> {
  const kept = await summarizeAll(place);
  const storage = describeStorage(kept, await readBounds(place.folder), removed);
  const replayed = await summarizeReplayed(place);
  return { sessions: replayed === null ? [...kept] : [replayed, ...kept], storage };
}

async function summarizeReplayed({ replayed, now }: SessionsPlace): Promise<SessionSummary | null> {
  if (replayed === null) return null;
  const { path, sizeBytes } = replayed.session;
  const file = { id: REPLAYED_SESSION, path, sizeBytes, changedAtMs: 0 };
  const summary = await summarizeSession(file, { currentId: null, nowMs: now() });
  return { ...summary, problem: replayed.problems[0] ?? summary.problem };
}
