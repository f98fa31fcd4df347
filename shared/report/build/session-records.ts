import { describeSteps } from '../../diagnosis/describe-steps.ts';
import type { DiagnoseDocument } from '../../diagnosis/diagnose-document.ts';
import { reachVerdict } from '../../diagnosis/judge.ts';
import { allRules } from '../../diagnosis/rules/index.ts';
import type { JournalRecord } from '../../journal.ts';
import type { Observation } from '../../reading.ts';

export type RecordOf<K extends JournalRecord['kind']> = Extract<JournalRecord, { kind: K }>;

/** A diagnosis with its verdict reached again by the rules of this version. */
export interface JudgedDiagnosis {
  readonly record: RecordOf<'diagnosis'>;
  readonly steps: DiagnoseDocument['steps'];
  readonly verdict: DiagnoseDocument['verdict'];
}

/** The records of a session, sorted by what a report asks of them. */
export interface SessionRecords {
  readonly all: readonly JournalRecord[];
  readonly start: RecordOf<'session-started'> | null;
  readonly isClosed: boolean;
  readonly diagnoses: readonly JudgedDiagnosis[];
  readonly ofKind: <K extends JournalRecord['kind']>(kind: K) => readonly RecordOf<K>[];
  /** By the observation's id. */
  readonly observations: ReadonlyMap<string, Observation>;
}

export function sortRecords(all: readonly JournalRecord[]): SessionRecords {
  const byKind = new Map<JournalRecord['kind'], JournalRecord[]>();
  for (const record of all) {
    const known = byKind.get(record.kind);
    if (known === undefined) byKind.set(record.kind, [record]);
    else known.push(record);
  }
  // each list was filled by its kind
  const ofKind: SessionRecords['ofKind'] = (kind) => (byKind.get(kind) ?? []) as RecordOf<typeof kind>[];
  return {
    all,
    ofKind,
    start: ofKind('session-started')[0] ?? null,
    isClosed: all.at(-1)?.kind === 'session-ended',
    diagnoses: ofKind('diagnosis').map(judgeAgain),
    observations: new Map(ofKind('observation').map(({ observation }) => [observation.id, observation])),
  };
}

function judgeAgain(record: RecordOf<'diagnosis'>): JudgedDiagnosis {
  const { case: given } = record.document;
  return { record, steps: [...describeSteps(given)], verdict: reachVerdict(given, allRules) };
}
