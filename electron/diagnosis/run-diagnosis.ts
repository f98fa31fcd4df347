import type { Case } from '../../shared/diagnosis/case.ts';
import { describeSteps } from '../../shared/diagnosis/describe-steps.ts';
import { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import { firstVerdict, reachVerdict, type Verdict } from '../../shared/diagnosis/judge.ts';
import { describePath } from '../../shared/diagnosis/path/describe-path.ts';
import type { RecordedDiagnosis } from '../../shared/diagnosis/recorded-diagnosis.ts';
import { allRules } from '../../shared/diagnosis/rules/index.ts';
import type { DiagnosisTarget } from './diagnosis-target.ts';
import { gatherCase } from './gather-case.ts';
import type { WalkSettings } from './walk.ts';

type Tell = (event: DiagnosisEvent) => void;
export type RunSettings = Omit<WalkSettings, 'onStep' | 'onKnown'>;

/**
 * One diagnosis from its first step to its verdict; what happens is told as it happens. `null` when it was stopped: then
 * nothing more is told.
 */
export async function runDiagnosis(
  target: DiagnosisTarget,
  settings: RunSettings,
  tell: Tell,
): Promise<DiagnoseDocument | null> {
  const { host, signal } = settings;
  const startedAtMs = Date.now();
  const heard: Tell = (event) => {
    if (!signal?.aborted) tell(event);
  };
  let firstVerdictAfterMs: number | null = null;
  const onVerdict = (afterMs: number) => {
    firstVerdictAfterMs ??= afterMs;
  };
  const given = await gatherCase(target, {
    ...settings,
    onStep: (report) => heard({ kind: 'step', ...report }),
    onKnown: verdictTeller(host.label, startedAtMs, heard, onVerdict),
  });
  if (signal?.aborted) return null;
  const run = { host: host.label, startedAtMs, takenAtMs: Date.now(), firstVerdictAfterMs, case: given };
  const document = documentOf(run);
  heard(doneEvent(document));
  return document;
}

/**
 * Judges a case again that was walked before, with what was tried since: nothing is sent. Told as a run is, by its verdict
 * and its end.
 */
export function judgeAgain(given: Case, host: string, tell: Tell): DiagnoseDocument {
  const nowMs = Date.now();
  const run = { host, startedAtMs: nowMs, takenAtMs: nowMs, firstVerdictAfterMs: 0, case: given };
  const document = documentOf(run);
  const { verdict } = document;
  tell({ kind: 'verdict', afterMs: 0, isWaiting: false, verdict, path: pathOf(host, given, verdict) });
  tell(doneEvent(document));
  return document;
}

/** Everything but the times follows from the case. */
export function documentOf(run: RecordedDiagnosis): DiagnoseDocument {
  const { case: given } = run;
  return DiagnoseDocument.parse({ ...run, steps: describeSteps(given), verdict: reachVerdict(given, allRules) });
}

/** The last word of a run, for the page. The case itself stays here. */
export function doneEvent({
  host,
  startedAtMs,
  takenAtMs,
  steps,
  verdict,
  case: given,
}: DiagnoseDocument): DiagnosisEvent {
  return {
    ...{ kind: 'done', startedAtMs, takenAtMs, port: given.target.port, steps, verdict },
    attempts: given.attempts ?? [],
    path: pathOf(host, given, verdict),
  };
}

/** Tells a verdict each time it says something new. */
function verdictTeller(machine: string, startedAtMs: number, tell: Tell, onVerdict: (afterMs: number) => void) {
  let before = '';
  return (given: Case, isWaiting: boolean): void => {
    const verdict = isWaiting ? firstVerdict(given, allRules) : reachVerdict(given, allRules);
    const said = JSON.stringify(verdict);
    if (said === before) return;
    before = said;
    const afterMs = Date.now() - startedAtMs;
    if (verdict.kind !== 'cannot-tell') onVerdict(afterMs);
    tell({ kind: 'verdict', afterMs, isWaiting, verdict, path: pathOf(machine, given, verdict) });
  };
}

const pathOf = (machine: string, given: Case, { causes }: Pick<Verdict, 'causes'>) =>
  describePath(given, { machine, signature: causes[0]?.signature ?? null });
