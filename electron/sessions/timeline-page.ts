import type { JournalRecord } from '../../shared/journal.ts';
import { type TimelineContext, timelineEntry } from '../../shared/sessions/timeline.ts';
import type { TimelineEntry, TimelineKind } from '../../shared/sessions/timeline-entry.ts';
import { glance } from './glance.ts';
import { type FileLine, linesBackward } from './lines.ts';
import type { OpenSession } from './open-session.ts';
import { contextWith, titlesOfActions } from './timeline-context.ts';

export interface PageWanted {
  /** Where the entries of the page before this one began; `null` for the end of the session. */
  readonly cursor: number | null;
  readonly beforeSeq: number | null;
  readonly limit: number;
  readonly kinds: readonly TimelineKind[] | null;
  readonly text: string;
}

export const LATEST_PAGE: PageWanted = { cursor: null, beforeSeq: null, limit: 200, kinds: null, text: '' };

export interface TimelinePage {
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** The cursor of the page before this one; `null` at the beginning of the session. */
  readonly earlier: number | null;
  readonly unreadLines: number;
}

/** One page looks through at most so much of a file; a search for something rare goes on with the next page. */
const MOST_BYTES_A_PAGE = 64 * 1024 * 1024;

/** A page of a timeline, read from the end of the file backwards, so that the latest of a million records are there at once. */
export async function readTimelinePage(session: OpenSession, wanted: PageWanted): Promise<TimelinePage> {
  const end = Math.min(wanted.cursor ?? session.sizeBytes, session.sizeBytes);
  const isWanted = filterFor(wanted);
  const contextFor = contextOf(session);
  const entries: TimelineEntry[] = [];
  let from = end;
  let unreadLines = 0;
  let isWithin = !(await isAtLineEnd(session, end));
  for await (const line of linesBackward(session.file, end)) {
    from = line.from;
    if (isWithin) {
      isWithin = false;
      continue;
    }
    const record = readIfShown(session, line, wanted.beforeSeq);
    if (record === 'unread') unreadLines += 1;
    else if (record !== 'not-shown') {
      const entry = timelineEntry(record, await contextFor(record));
      if (entry !== null && isWanted(entry)) entries.push(entry);
    }
    if (entries.length >= wanted.limit || end - from > MOST_BYTES_A_PAGE) break;
  }
  return { entries: entries.reverse(), earlier: from > 0 ? from : null, unreadLines };
}

const NEWLINE = 10;

/** A session that was made smaller since the page before this one was read has other lines there. */
async function isAtLineEnd({ file, sizeBytes }: OpenSession, end: number): Promise<boolean> {
  if (end === 0 || end === sizeBytes) return true;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, end - 1);
  return bytesRead === 1 && buffer[0] === NEWLINE;
}

function readIfShown(session: OpenSession, line: FileLine, beforeSeq: number | null) {
  const bare = glance(line.bytes, session.schema);
  if (bare === null) return 'unread';
  if (bare.kind === 'output' || (beforeSeq !== null && bare.seq >= beforeSeq)) return 'not-shown';
  const record = session.read(line);
  return record.kind === 'unread' ? 'unread' : record;
}

/** A filter by kind and by text, whatever its case. */
function filterFor({ kinds, text }: Pick<PageWanted, 'kinds' | 'text'>): (entry: TimelineEntry) => boolean {
  const wanted = text.toLowerCase();
  return ({ kind, title, detail }) =>
    (kinds === null || kinds.includes(kind)) &&
    (wanted === '' || title.toLowerCase().includes(wanted) || (detail ?? '').toLowerCase().includes(wanted));
}

/** The titles of actions are looked for in the whole session, and only once one is needed. */
function contextOf(session: OpenSession): (record: JournalRecord) => Promise<TimelineContext> {
  let context = contextWith(new Map());
  let isWithTitles = false;
  return async (record) => {
    if (record.kind === 'action' && record.plan === null && !isWithTitles) {
      context = contextWith(await titlesOfActions(session));
      isWithTitles = true;
    }
    return context;
  };
}
