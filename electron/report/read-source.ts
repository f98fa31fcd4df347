import { readFile } from 'node:fs/promises';
import { RecordedDiagnosis } from '../../shared/diagnosis/recorded-diagnosis.ts';
import { JournalRecord } from '../../shared/journal.ts';
import { readSession } from '../sessions/read-session.ts';
import type { ReportSource } from './make-report.ts';

export type SourceReading =
  | ({ readonly kind: 'read' } & ReportSource)
  | { readonly kind: 'failed'; readonly because: string };

/** A session by its id or its file, or the document that `routelight diagnose --json` printed. */
export async function readSource(idOrPath: string, sessionFolder: string): Promise<SourceReading> {
  const document = idOrPath.endsWith('.json') ? await readDocument(idOrPath) : null;
  if (document !== null) return { kind: 'read', records: recordsOf(document), unreadLines: 0 };
  const reading = await readSession(idOrPath, sessionFolder);
  if (reading.kind === 'failed') return reading;
  const { records, unreadLines } = reading;
  return { kind: 'read', records, unreadLines: unreadLines.length };
}

/** `null` for a file that is no such document, or none at all. */
async function readDocument(path: string): Promise<RecordedDiagnosis | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return RecordedDiagnosis.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // it may still be a session under an odd name
  }
}

/** As a session would have kept it. */
function recordsOf(document: RecordedDiagnosis): JournalRecord[] {
  const { host, startedAtMs, takenAtMs, case: given } = document;
  return [
    {
      kind: 'session-started',
      ...{ seq: 1, atMs: startedAtMs, schema: 1 },
      app: { name: 'Routelight', version: 'not told', pid: 0 },
      host: { kind: 'local', label: host, platform: given.platform },
    },
    { kind: 'diagnosis', seq: 2, atMs: takenAtMs, run: 'r1', document, sameAs: {} },
    { kind: 'session-ended', seq: 3, atMs: takenAtMs },
  ].map((record) => JournalRecord.parse(record));
}
