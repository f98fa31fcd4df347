import { basename } from 'node:path';
import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import type { SessionId } from '../../shared/sessions/session-id.ts';
import type { Looking } from '../looking.ts';
import { keepJournalSmall } from '../sessions/keep-journal-small.ts';
import type { SessionsPlace } from '../sessions/sessions-place.ts';
import { handle } from './handle.ts';
import { handleSessionFiles } from './session-file-handlers.ts';
import { handleStory } from './story-handlers.ts';
import { handleTimeline } from './timeline-handlers.ts';

const NOTHING_THERE = 'There is no such record.';

/** What reads sessions is loaded when a page first asks for them, not before the first window. */
export function handleSessions(looking: Looking, appVersion: string): void {
  const place = placeOf(looking);
  const removed = tidyLater(place);
  if (place.journal !== null) keepJournalSmall({ journal: place.journal, folder: place.folder, now: place.now });
  handle(channels.listSessions, async () => {
    const { listKept } = await import('../sessions/list-kept.ts');
    return listKept(place, removed());
  });
  handle(channels.readRecord, async ({ session: id, seq }): Promise<ReplyOf<typeof channels.readRecord>> => {
    const { withSession } = await import('../sessions/sessions-place.ts');
    const { recordOfSession } = await import('../sessions/record-of-session.ts');
    return withSession(place, id, async ({ session }) => {
      const found = await recordOfSession(session, seq);
      return found === null ? { kind: 'failed', because: NOTHING_THERE } : { kind: 'read', ...found };
    });
  });
  handle(channels.searchSessions, async ({ text, limit }) => {
    const { searchSessions } = await import('../sessions/search-sessions.ts');
    const { hits, isWhole } = await searchSessions(place, text, limit);
    return { hits: [...hits], isWhole };
  });
  handle(channels.compareSessions, async ({ before, after }) => {
    const { compareKept } = await import('../sessions/compare-kept.ts');
    return compareKept(place, before, after);
  });
  handle(channels.deleteSession, async ({ session }) => {
    const { deleteSession } = await import('../sessions/delete-session.ts');
    return deleteSession(place, session);
  });
  handleTimeline(looking, place);
  handleStory(place);
  handleSessionFiles(place, appVersion);
}

function placeOf({ journal, sessionFolder: folder, replayed }: Looking): SessionsPlace {
  const currentId: SessionId | null = replayed === null ? basename(journal.path, '.jsonl') : null;
  return { folder, replayed, currentId, journal: replayed === null ? journal : null, now: Date.now };
}

/** Long after the first window is drawn. */
const TIDY_AFTER_MS = 60_000;

/** Old sessions go while the app looks at this machine, once a run. Answers what went so far. */
function tidyLater(place: SessionsPlace) {
  let removed: Awaited<ReturnType<typeof import('../sessions/tidy-sessions.ts')['tidySessions']>> = [];
  const tidy = async () => {
    const { tidySessions } = await import('../sessions/tidy-sessions.ts');
    removed = await tidySessions(place);
  };
  if (place.currentId !== null) setTimeout(() => void tidy(), TIDY_AFTER_MS).unref();
  return () => removed;
}
