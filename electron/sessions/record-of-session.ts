import type { JournalRecord } from '../../shared/journal.ts';
import { glance } from './glance.ts';
import { type FileLine, linesBackward, linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';

/** Of each stream; a page that shows more shows nothing. */
const MOST_CHARACTERS = 1_000_000;

export interface RecordWithOutput {
  readonly record: JournalRecord;
  readonly stdout: string;
  readonly stderr: string;
  readonly isCut: boolean;
}

/** One record by its number, with the text that belongs to an observation; `null` when there is none. */
export async function recordOfSession(session: OpenSession, seq: number): Promise<RecordWithOutput | null> {
  const line = await findLine(session, seq);
  if (line === null) return null;
  const record = session.read(line);
  if (record.kind === 'unread') return null;
  const none = { record, stdout: '', stderr: '', isCut: false };
  return record.kind === 'observation'
    ? { record, ...(await outputBefore(session, line.from, record.observation.id)) }
    : none;
}

async function findLine(session: OpenSession, seq: number): Promise<FileLine | null> {
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) if (glance(line.bytes, session.schema)?.seq === seq) return line;
  return null;
}

/** The pieces of an output stand right before their observation, since all are appended in one go. */
async function outputBefore(session: OpenSession, from: number, id: string) {
  const pieces = { stdout: [] as string[], stderr: [] as string[] };
  for await (const line of linesBackward(session.file, from)) {
    if (glance(line.bytes, session.schema)?.of !== id) break;
    const record = session.read(line);
    if (record.kind === 'output') pieces[record.stream].unshift(record.text);
  }
  const [stdout, stderr] = [pieces.stdout.join(''), pieces.stderr.join('')];
  const isCut = stdout.length > MOST_CHARACTERS || stderr.length > MOST_CHARACTERS;
  return { stdout: stdout.slice(0, MOST_CHARACTERS), stderr: stderr.slice(0, MOST_CHARACTERS), isCut };
}
