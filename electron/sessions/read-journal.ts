import type { JournalRecord } from '../../shared/journal.ts';
import { linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';
import { openSessionFile } from './open-session-file.ts';

/** What a session file held. A last line torn by a crash is counted, not fatal; so is any line that is no record. */
export interface JournalReading {
  readonly records: readonly JournalRecord[];
  readonly unreadLines: readonly { readonly line: number; readonly because: string }[];
}

/** Reads a session file from its beginning. Throws only when it cannot be opened, or a newer version wrote it. */
export async function readJournal(path: string): Promise<JournalReading> {
  const opening = await openSessionFile(path);
  if (opening.kind === 'failed') throw new Error(opening.because);
  try {
    return await readRecords(opening.session);
  } finally {
    await opening.close();
  }
}

/** Every record, in the order they were written, as far as they fit into `mostBytes` of the file. */
export async function readRecords(
  session: OpenSession,
  mostBytes: number = Number.POSITIVE_INFINITY,
): Promise<JournalReading> {
  const records: JournalRecord[] = [];
  const unreadLines: { line: number; because: string }[] = [];
  let line = 0;
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const each of lines) {
      line += 1;
      if (each.from > mostBytes) {
        unreadLines.push({ line, because: 'this session is too large to be taken whole: it ends here' });
        return { records, unreadLines };
      }
      const record = session.read(each);
      if (record.kind === 'unread') unreadLines.push({ line, because: record.because });
      else records.push(record);
    }
  return { records, unreadLines };
}
