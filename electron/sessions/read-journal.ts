import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { JournalRecord } from '../../shared/journal.ts';

/** What a session file held. A last line torn by a crash is counted, not fatal; so is any line that is no record. */
export interface JournalReading {
  readonly records: readonly JournalRecord[];
  readonly unreadLines: readonly { readonly line: number; readonly because: string }[];
}

/** Reads a session file from its beginning. Throws only when the file itself cannot be opened. */
export async function readJournal(path: string): Promise<JournalReading> {
  const records: JournalRecord[] = [];
  const unreadLines: { line: number; because: string }[] = [];
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    const record = readRecord(text);
    if (typeof record === 'string') unreadLines.push({ line, because: record });
    else records.push(record);
  }
  return { records, unreadLines };
}

function readRecord(text: string): JournalRecord | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not a whole JSON record: the session was cut off here';
  }
  const parsed = JournalRecord.safeParse(json);
  return parsed.success ? parsed.data : (parsed.error.issues[0]?.message ?? 'not a record');
}
