import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import { programTitle } from '../../shared/programs/program-title.ts';
import type { DiagnosisTarget } from './diagnosis-target.ts';
import { within } from './pause.ts';
import type { RunSettings } from './run-diagnosis.ts';

/** A disk that is slow does not hold the verdict up; the record is written as soon as it can. */
const MOST_WAIT_MS = 100;

type Append = (entry: JournalEntry) => Promise<boolean>;

/** Writes that a run begins before anything is sent, and what it came to. A run that was stopped has no second record. */
export async function recordDiagnosis(
  append: Append,
  target: DiagnosisTarget,
  { programs = [], isDeep = false, signal }: RunSettings,
  run: () => Promise<DiagnoseDocument | null>,
): Promise<DiagnoseDocument | null> {
  const id = crypto.randomUUID();
  const started = append({
    kind: 'diagnosis-started',
    run: id,
    target: target.text,
    programs: programs.map(programTitle),
    isDeep,
  });
  await within(started, MOST_WAIT_MS, signal ?? new AbortController().signal);
  const document = await run();
  if (document === null) return null;
  const { steps: _, verdict: __, ...kept } = document;
  void append({ kind: 'diagnosis', run: id, document: kept });
  return document;
}
