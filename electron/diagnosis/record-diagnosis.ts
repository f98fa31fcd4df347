import { z } from 'zod';
import type { Case } from '../../shared/diagnosis/case.ts';
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
  sameOutputs: ReadonlyMap<string, string> = new Map(),
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
  void append({ kind: 'diagnosis', run: id, document: kept, sameAs: sameAsIn(kept.case, sameOutputs) });
  return document;
}

/** The observations that the rows of a case came from, as far as they have no record of their own. */
function sameAsIn(given: Case, sameOutputs: ReadonlyMap<string, string>): Record<string, string> {
  const cited = new Set(
    Object.values(given).flatMap((part) => (Array.isArray(part) ? part.flatMap(observationsOf) : [])),
  );
  return Object.fromEntries(
    [...cited].flatMap((id) => {
      const recordedAs = sameOutputs.get(id);
      return recordedAs === undefined ? [] : [[id, recordedAs]];
    }),
  );
}

/** A row knows its observation, and so does the answer in a way. */
const CitingRow = z.object({
  observation: z.string().optional(),
  answer: z.object({ observation: z.string().optional() }).nullish(),
});

function observationsOf(row: unknown): readonly string[] {
  const cited = CitingRow.safeParse(row).data;
  return [cited?.observation, cited?.answer?.observation].filter((each) => each !== undefined);
}
