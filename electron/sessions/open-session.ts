import { constants, type FileHandle, open } from 'node:fs/promises';
import type { JournalRecord } from '../../shared/journal.ts';
import { readRecordLine, schemaOf, type UnreadRecord, whyNotRead } from '../../shared/sessions/migrate-record.ts';
import { type FileLine, linesForward } from './lines.ts';

/** A session file of plain lines, open for reading. It may still grow: what is read ends at `sizeBytes`. */
export interface OpenSession {
  readonly file: FileHandle;
  readonly path: string;
  readonly sizeBytes: number;
  /** The version of its records, from its first line. */
  readonly schema: number;
  readonly read: (line: FileLine) => JournalRecord | UnreadRecord;
  readonly close: () => Promise<void>;
}

export type SessionOpening =
  | { readonly kind: 'opened'; readonly session: OpenSession }
  | { readonly kind: 'failed'; readonly because: string };

/** Opens a session of plain lines; `because` is a sentence. A session of a newer version is refused. */
export async function openSession(path: string): Promise<SessionOpening> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK); // a pipe would wait for its writer
    const stat = await file.stat();
    if (!stat.isFile()) return await refuse(file, `${path} is no file.`);
    const schema = schemaOf(await firstLineOf(file));
    const problem = whyNotRead(schema);
    if (problem !== null) return await refuse(file, problem);
    return { kind: 'opened', session: openedAs(file, path, stat.size, schema) };
  } catch (error) {
    const because = whyNotOpened(path, error);
    return file === null ? { kind: 'failed', because } : await refuse(file, because);
  }
}

function openedAs(file: FileHandle, path: string, sizeBytes: number, schema: number): OpenSession {
  const read = ({ bytes }: FileLine): JournalRecord | UnreadRecord =>
    bytes === null
      ? { kind: 'unread', because: 'longer than any record' }
      : readRecordLine(bytes.toString('utf8'), schema);
  return { file, path, sizeBytes, schema, read, close: () => file.close() };
}

async function refuse(file: FileHandle, because: string): Promise<SessionOpening> {
  await file.close();
  return { kind: 'failed', because };
}

async function firstLineOf(file: FileHandle): Promise<string> {
  for await (const [first] of linesForward(file)) if (first !== undefined) return first.bytes?.toString('utf8') ?? '';
  return '';
}

/** A system error as a sentence about the file. */
export function whyNotOpened(path: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${path}.`;
  return `${path} cannot be read (${code}).`;
}
