import type { JournalRecord } from '../../shared/journal.ts';
import type { Observation } from '../../shared/reading.ts';
import { SessionId } from '../../shared/sessions/session-id.ts';
import { type FileOpening, openSessionFile } from './open-session-file.ts';
import { type JournalReading, readRecords } from './read-journal.ts';
import { statSession } from './session-files.ts';

/** Records in memory take about four times their text. Beyond this the rest is said to be missing. */
const MOST_BYTES_IN_MEMORY = 512 * 1024 * 1024;

export interface SessionRecords extends JournalReading {
  /** What is not as the file says it should be, in sentences. */
  readonly problems: readonly string[];
}

export type SessionReading =
  | ({ readonly kind: 'read' } & SessionRecords)
  | { readonly kind: 'failed'; readonly because: string };

/** A whole session in memory: of the kept ones by its id, or a session file by its path. */
export async function readSession(idOrPath: string, folder: string): Promise<SessionReading> {
  const opening = await openByIdOrPath(idOrPath, folder);
  if (opening.kind === 'failed') return opening;
  try {
    const reading = await readRecords(opening.session, MOST_BYTES_IN_MEMORY);
    return { kind: 'read', ...reading, problems: opening.problems };
  } finally {
    await opening.close();
  }
}

async function openByIdOrPath(idOrPath: string, folder: string): Promise<FileOpening> {
  const id = SessionId.safeParse(idOrPath);
  const kept = id.success ? await statSession(folder, id.data) : null;
  return openSessionFile(kept?.path ?? idOrPath);
}

/** What one observation's command printed, put together again. */
export interface SessionOutput {
  readonly observation: Observation;
  readonly stdout: string;
  readonly stderr: string;
  /** False when a piece of stdout is missing: the disk was full, or the file is damaged. */
  readonly isWhole: boolean;
}

/** The whole text of each observation that has one of its own, by its id, in the order they were made. */
export function sessionOutputs(records: Iterable<JournalRecord>): ReadonlyMap<string, SessionOutput> {
  const pieces = new Map<string, { stdout: string[]; stderr: string[] }>();
  const outputs = new Map<string, SessionOutput>();
  for (const record of records) {
    if (record.kind === 'output') {
      const known = pieces.get(record.of) ?? { stdout: [], stderr: [] };
      known[record.stream].push(record.text);
      pieces.set(record.of, known);
    } else if (record.kind === 'observation') {
      const { observation } = record;
      const { stdout, stderr } = pieces.get(observation.id) ?? { stdout: [], stderr: [] };
      pieces.delete(observation.id);
      const text = stdout.join('');
      const isWhole = text.length === observation.stdoutBytes;
      outputs.set(observation.id, { observation, stdout: text, stderr: stderr.join(''), isWhole });
    }
  }
  return outputs;
}
