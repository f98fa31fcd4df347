import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { RecordedDiagnosis } from '../../shared/diagnosis/recorded-diagnosis.ts';
import { glance } from '../sessions/glance.ts';
import { linesForward } from '../sessions/lines.ts';
import type { OpenSession } from '../sessions/open-session.ts';
import { openSessionFile } from '../sessions/open-session-file.ts';
import { documentOf } from './run-diagnosis.ts';

export type Replay =
  | { readonly kind: 'read'; readonly documents: readonly DiagnoseDocument[] }
  | { readonly kind: 'failed'; readonly because: string };

/** A case keeps at most some tens of thousands of rows; more than this is no document of ours. */
const MOST_BYTES = 64 * 1024 * 1024;

class Unreadable extends Error {}

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
    if (error instanceof Unreadable) return failed(error.message);
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    return failed(`${path} cannot be read (${code}).`);
  }
}

const failed = (because: string): Replay => ({ kind: 'failed', because });
const isSession = (path: string): boolean => /\.(?:jsonl|routelight)$/.test(path);

async function readFolder(folder: string): Promise<Replay> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((each) => each.isFile() && /\.(?:jsonl?|routelight)$/.test(each.name))
    .map(({ name }) => name);
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
  const opening = await openSessionFile(path);
  if (opening.kind === 'failed') throw new Unreadable(opening.because);
  try {
    return await diagnosesIn(opening.session);
  } finally {
    await opening.close();
  }
}

/** The diagnoses of a session that is open, oldest first. */
export async function diagnosesIn(session: OpenSession): Promise<readonly DiagnoseDocument[]> {
  const documents: DiagnoseDocument[] = [];
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      if (glance(line.bytes, session.schema)?.kind !== 'diagnosis') continue;
      const record = session.read(line);
      if (record.kind === 'diagnosis') documents.push(documentOf(record.document));
    }
  return documents;
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
