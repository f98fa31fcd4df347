import { REPLAYED_SESSION, type SessionId } from '../../shared/sessions/session-id.ts';
import type { TimelineEntry } from '../../shared/sessions/timeline-entry.ts';
import { listSessionFiles } from './session-files.ts';
import { type SessionsPlace, withSession } from './sessions-place.ts';
import { LATEST_PAGE, readTimelinePage } from './timeline-page.ts';

export interface SearchHit {
  readonly session: SessionId;
  readonly entry: TimelineEntry;
}

export interface Search {
  readonly hits: readonly SearchHit[];
  readonly isWhole: boolean;
}

/** A search of many sessions is over by then, with what it found. */
const MOST_MS = 5_000;

/** Entries that hold a text, of the latest session first and within each the latest first. */
export async function searchSessions(place: SessionsPlace, text: string, limit: number): Promise<Search> {
  const deadline = place.now() + MOST_MS;
  const replayed = place.replayed === null ? [] : [REPLAYED_SESSION];
  const ids = [...replayed, ...(await listSessionFiles(place.folder)).map(({ id }) => id)];
  const hits: SearchHit[] = [];
  for (const id of ids) {
    const wanted = { text, limit: limit - hits.length, isOver: () => place.now() > deadline };
    const found = await searchOne(place, id, wanted);
    hits.push(...found.hits);
    if (!found.isWhole) return { hits, isWhole: false };
  }
  return { hits, isWhole: true };
}

interface Wanted {
  readonly text: string;
  readonly limit: number;
  readonly isOver: () => boolean;
}

/** A session that cannot be read has nothing to find; the list of sessions says why. */
async function searchOne(place: SessionsPlace, id: SessionId, { text, limit, isOver }: Wanted): Promise<Search> {
  const searched = await withSession(place, id, async ({ session }): Promise<Search> => {
    const hits: SearchHit[] = [];
    for (let cursor: number | null = session.sizeBytes; cursor !== null; ) {
      if (hits.length >= limit || isOver()) return { hits, isWhole: false };
      const page: Awaited<ReturnType<typeof readTimelinePage>> = await readTimelinePage(session, {
        ...LATEST_PAGE,
        ...{ cursor, text, limit: limit - hits.length },
      });
      hits.push(...page.entries.toReversed().map((entry) => ({ session: id, entry })));
      cursor = page.earlier;
    }
    return { hits, isWhole: true };
  });
  return 'hits' in searched ? searched : { hits: [], isWhole: true };
}
