import { JOURNAL_SCHEMA } from '../../shared/journal.ts';
import { createDescription, isToldWhole } from '../../shared/sessions/describe-session.ts';
import { glance } from './glance.ts';
import { createLatestReadings } from './latest-readings.ts';
import { type FileLine, linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';
import type { SessionFile } from './session-files.ts';
import { loadIndex, type SessionIndex, saveIndex } from './session-index.ts';

/** An index is left behind once so much was read for it: a smaller session is read as quickly as its index. */
const SAVED_FROM_BYTES = 1_000_000;
const SAVED_AGAIN_AFTER_BYTES = 8_000_000;

/** Everything of a session up to its end, from its index as far as that goes. */
export async function indexSession(session: OpenSession, file: SessionFile): Promise<SessionIndex> {
  const before = session.schema === JOURNAL_SCHEMA ? await loadIndex(session.path, session.file) : null;
  const { index, whole } = await readOn(session, before);
  const isSaved =
    index.toBytes - (before?.toBytes ?? 0) >= (before === null ? SAVED_FROM_BYTES : SAVED_AGAIN_AFTER_BYTES);
  const isKept = file.changedAtMs > 0; // nothing is left beside a file of somebody's own
  if (isSaved && isKept && session.schema === JOURNAL_SCHEMA) await saveIndex(file, session.file, index);
  return whole;
}

/** `index` ends with the last line that has its break; `whole` also has what comes after it. */
async function readOn(session: OpenSession, before: SessionIndex | null) {
  const indexing = createIndexing(before);
  let last: FileLine | null = null;
  for await (const lines of linesForward(session.file, before?.toBytes ?? 0, session.sizeBytes))
    for (const line of lines) {
      if (last !== null) indexing.take(session, last, line.from);
      last = line;
    }
  if (last === null) return { index: indexing.state(), whole: indexing.state() };
  const end = last.bytes === null ? session.sizeBytes : last.from + last.bytes.length;
  const index = end === session.sizeBytes ? indexing.state() : null; // without its break it may go on
  indexing.take(session, last, Math.min(end + 1, session.sizeBytes));
  return { index: index ?? indexing.state(), whole: indexing.state() };
}

function createIndexing(before: SessionIndex | null) {
  const description = createDescription(before?.description);
  const latest = createLatestReadings(before?.latest);
  let unreadLines = before?.unreadLines ?? 0;
  let toBytes = before?.toBytes ?? 0;
  return {
    /** `end` is where the next line begins. */
    take: (session: OpenSession, line: FileLine, end: number): void => {
      toBytes = end;
      const bare = glance(line.bytes, session.schema);
      const record = bare !== null && isToldWhole(bare.kind) ? session.read(line) : null;
      if (bare === null || record?.kind === 'unread') unreadLines += 1;
      else {
        description.take(bare, record);
        latest.take(bare, session, line);
      }
    },
    state: (): SessionIndex => ({ toBytes, unreadLines, description: description.state(), latest: latest.state() }),
  };
}
