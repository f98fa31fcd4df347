import type { CheckedStepLine } from './checked-step-line.ts';
import type { DiagnoseDocument } from './diagnose-document.ts';
import type { Confidence } from './evidence.ts';

/** What of a run is compared; the end of a run as the page knows it has all of it. */
export type RunToCompare = Pick<DiagnoseDocument, 'takenAtMs' | 'steps' | 'verdict'>;

export interface StepDifference {
  readonly step: CheckedStepLine['step'];
  readonly title: string;
  /** `null` where one of the runs did not have the step. */
  readonly before: CheckedStepLine['state'] | null;
  readonly after: CheckedStepLine['state'] | null;
  /** Lines only of the earlier run, and only of the later one. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

export interface CauseDifference {
  readonly rule: string;
  readonly title: string;
  /** `null` where the run did not find it. */
  readonly before: Confidence | null;
  readonly after: Confidence | null;
}

/** What changed between two runs of one target. Empty lists: the later run showed the same. */
export interface RunComparison {
  readonly afterMs: number;
  readonly verdict: { readonly before: VerdictKind; readonly after: VerdictKind } | null;
  readonly causes: readonly CauseDifference[];
  readonly steps: readonly StepDifference[];
}
type VerdictKind = DiagnoseDocument['verdict']['kind'];

/** Times and the ids of local ports differ from run to run and say nothing: they are not compared. */
export function compareRuns(before: RunToCompare, after: RunToCompare): RunComparison {
  const isSame = before.verdict.kind === after.verdict.kind;
  return {
    afterMs: after.takenAtMs - before.takenAtMs,
    verdict: isSame ? null : { before: before.verdict.kind, after: after.verdict.kind },
    causes: causesThatDiffer(before, after),
    steps: stepsThatDiffer(before.steps, after.steps),
  };
}

/** Whether the later run showed anything new. */
export const isUnchanged = ({ verdict, causes, steps }: RunComparison): boolean =>
  verdict === null && causes.length === 0 && steps.length === 0;

function causesThatDiffer(before: RunToCompare, after: RunToCompare): readonly CauseDifference[] {
  const [earlier, later] = [before, after].map(
    ({ verdict }) => new Map([...verdict.causes, ...verdict.remarks].map((cause) => [cause.rule, cause])),
  );
  const rules = [...new Set([...(later?.keys() ?? []), ...(earlier?.keys() ?? [])])];
  return rules.flatMap((rule) => {
    const [was, is] = [earlier?.get(rule), later?.get(rule)];
    if (was?.confidence === is?.confidence) return [];
    const title = is?.title ?? was?.title ?? rule;
    return [{ rule, title, before: was?.confidence ?? null, after: is?.confidence ?? null }];
  });
}

function stepsThatDiffer(
  before: readonly CheckedStepLine[],
  after: readonly CheckedStepLine[],
): readonly StepDifference[] {
  const steps = [...new Set([...after, ...before].map(({ step }) => step))];
  return steps.flatMap((step) => {
    const [was, is] = [before, after].map((lines) => lines.find((line) => line.step === step));
    const gone = linesOnlyOf(was, is);
    const come = linesOnlyOf(is, was);
    if (was?.state === is?.state && gone.length === 0 && come.length === 0) return [];
    const title = is?.title ?? was?.title ?? step;
    return [{ step, title, before: was?.state ?? null, after: is?.state ?? null, gone, come }];
  });
}

function linesOnlyOf(one: CheckedStepLine | undefined, other: CheckedStepLine | undefined): readonly string[] {
  const known = new Set((other?.lines ?? []).map(withoutTimes));
  return (one?.lines ?? []).filter((line) => !known.has(withoutTimes(line)));
}

/** `accepted after 0.4 ms` and `accepted after 0.7 ms` are the same. */
const withoutTimes = (line: string): string => line.replace(/\d+(?:\.\d+)? m?s\b/g, '…').replace(/\(pid \d+\)/g, '');
