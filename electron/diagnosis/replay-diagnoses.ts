import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { RecordedDiagnosis } from '../../shared/diagnosis/recorded-diagnosis.ts';
import { readJournal } from '../sessions/read-journal.ts';
import { documentOf } from './run-diagnosis.ts';

export type Replay =
  | { readonly kind: 'read'; readonly documents: readonly DiagnoseDocument[] }
  | { readonly kind: 'failed'; readonly because: string };

/** A case keeps at most some tens of thousands of rows; more than this is no document of ours. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The diagnoses in what `--json` wrote, in a session file, or in a folder that holds either, oldest first. Nothing is
 * probed: steps and verdicts are reached again from the cases.
 */
export async function replayDiagnoses(path: string): Promise<Replay> {
  try {
    const stat = await lstat(path);
    if (stat.isDirectory()) return await readFolder(path);
    if (stat.size > MOST_BYTES && !isSession(path)) return failed(`${path} is too large to be a diagnosis.`);
    const documents = await readOne(path);
    return documents.length === 0 ? failed(`${path} holds no diagnosis.`) : { kind: 'read', documents };
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    return failed(`${path} cannot be read (${code}).`);
  }
}

const failed = (because: string): Replay => ({ kind: 'failed', because });
const isSession = (path: string): boolean => path.endsWith('.jsonl');

async function readFolder(folder: string): Promise<Replay> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && /\.jsonl?$/.test(each.name)).map(({ name }) => name);
  const found = await Promise.all(files.toSorted().map((name) => readOne(join(folder, name))));
  const documents = found.flat().toSorted((a, b) => a.takenAtMs - b.takenAtMs);
  return documents.length === 0 ? failed(`${folder} holds no diagnosis.`) : { kind: 'read', documents };
}

async function readOne(path: string): Promise<readonly DiagnoseDocument[]> {
  if (isSession(path)) return readSession(path);
  const text = await readFile(path, 'utf8');
  const json = parseJson(text);
  return json === undefined ? readSession(path) : readDocument(json);
}

async function readSession(path: string): Promise<readonly DiagnoseDocument[]> {
  const { records } = await readJournal(path);
  return records.flatMap((record) => (record.kind === 'diagnosis' ? [documentOf(record.document)] : []));
}

function readDocument(json: unknown): readonly DiagnoseDocument[] {
  const recorded = RecordedDiagnosis.safeParse(json);
  return recorded.success ? [documentOf(recorded.data)] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // many lines of JSON are a session
  }
}
