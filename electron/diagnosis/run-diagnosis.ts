import type { Case } from '../../shared/diagnosis/case.ts';
import { describeSteps } from '../../shared/diagnosis/describe-steps.ts';
import { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import { firstVerdict, reachVerdict, type Verdict } from '../../shared/diagnosis/judge.ts';
import { describePath } from '../../shared/diagnosis/path/describe-path.ts';
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
  const given = await gatherCase(target, {
    ...settings,
    onStep: (report) => heard({ kind: 'step', ...report }),
    onKnown: verdictTeller(host.label, startedAtMs, heard),
  });
  if (signal?.aborted) return null;
  const document = documentOf(host.label, startedAtMs, Date.now(), given);
  heard(doneEvent(document));
  return document;
}

/** Everything but the times follows from the case. */
export function documentOf(host: string, startedAtMs: number, takenAtMs: number, given: Case): DiagnoseDocument {
  const steps = describeSteps(given);
  return DiagnoseDocument.parse({
    ...{ host, startedAtMs, takenAtMs, steps, verdict: reachVerdict(given, allRules), case: given },
  });
}

/** The last word of a run, for the page. The case itself stays here. */
function doneEvent({ host, startedAtMs, takenAtMs, steps, verdict, case: given }: DiagnoseDocument): DiagnosisEvent {
  return {
    ...{ kind: 'done', startedAtMs, takenAtMs, port: given.target.port, steps, verdict },
    attempts: given.attempts ?? [],
    path: pathOf(host, given, verdict),
  };
}

/** Tells a verdict each time it says something new. */
function verdictTeller(machine: string, startedAtMs: number, tell: Tell) {
  let before = '';
  return (given: Case, isWaiting: boolean): void => {
    const verdict = isWaiting ? firstVerdict(given, allRules) : reachVerdict(given, allRules);
    const said = JSON.stringify(verdict);
    if (said === before) return;
    before = said;
    const afterMs = Date.now() - startedAtMs;
    tell({ kind: 'verdict', afterMs, isWaiting, verdict, path: pathOf(machine, given, verdict) });
  };
}

const pathOf = (machine: string, given: Case, { causes }: Pick<Verdict, 'causes'>) =>
  describePath(given, { machine, signature: causes[0]?.signature ?? null });
