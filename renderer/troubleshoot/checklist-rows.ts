import type { CheckedStepLine } from '../../shared/diagnosis/checked-step-line.ts';
import type { Diagnosis, DiagnosisResult, StepId, StepReport } from './diagnosis-store.ts';
import { usualSteps } from './step-words.ts';

export type StepState = CheckedStepLine['state'] | 'waiting' | 'running' | 'looked';

/** A step as the checklist shows it. */
export interface ChecklistRow {
  readonly step: StepId;
  /** `looked`: it is over, and what it showed is not judged yet. */
  readonly state: StepState;
  /** `null` before the step is over, and for one that was not run. */
  readonly elapsedMs: number | null;
  /** One sentence a fact. */
  readonly lines: readonly string[];
  /** Observations whose raw output can be shown. */
  readonly observations: readonly string[];
}

export type WalkedDiagnosis = Extract<Diagnosis, { readonly reports: readonly StepReport[] }>;

/** Every step, from waiting to judged. */
export function checklistRows(diagnosis: WalkedDiagnosis): readonly ChecklistRow[] {
  const { reports, request, before } = diagnosis;
  if (diagnosis.kind === 'done') return diagnosis.result.steps.map((line) => rowOfLine(line, reports));
  if (request.only !== undefined && before !== null) return withOneAgain(diagnosis, before);
  const others = reports.map(({ step }) => step).filter((step) => !usualSteps.includes(step));
  return [...usualSteps, ...others].map((step) => rowOfReport(step, diagnosis));
}

/** One step is walked again: the others stand as they were. */
function withOneAgain(diagnosis: WalkedDiagnosis, before: DiagnosisResult): readonly ChecklistRow[] {
  return before.steps.map((line) =>
    line.step === diagnosis.request.only ? rowOfReport(line.step, diagnosis) : rowOfLine(line, []),
  );
}

function rowOfLine(line: CheckedStepLine, reports: readonly StepReport[]): ChecklistRow {
  const report = reports.find(({ step }) => step === line.step);
  const isTimed = line.state !== 'not-checked' && report?.state === 'done';
  return {
    step: line.step,
    state: line.state,
    lines: [...new Set(line.lines)],
    observations: [...new Set(line.observations)],
    elapsedMs: isTimed ? report.elapsedMs : null,
  };
}

function rowOfReport(step: StepId, { reports, kind }: WalkedDiagnosis): ChecklistRow {
  const report = reports.find((each) => each.step === step);
  if (report?.state === 'done' && report.line !== undefined) return rowOfLine(report.line, reports);
  const elapsedMs = report?.state === 'done' ? report.elapsedMs : null;
  return { step, state: stateOf(report, kind === 'stopped'), elapsedMs, lines: [], observations: [] };
}

function stateOf(report: StepReport | undefined, isStopped: boolean): StepState {
  if (report?.state === 'done') return 'looked';
  if (isStopped) return 'not-checked';
  return report === undefined ? 'waiting' : 'running';
}
