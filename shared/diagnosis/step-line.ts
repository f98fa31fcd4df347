import type { ChecklistStepId } from './rule.ts';

/** One step of the checklist as the person reads it. */
export interface StepLine {
  readonly step: ChecklistStepId;
  readonly title: string;
  readonly state: 'fine' | 'problem' | 'cannot-tell' | 'not-checked';
  /** One sentence a fact. */
  readonly lines: readonly string[];
  /** Ids of the observations behind it; probes have none. */
  readonly observations: readonly string[];
}

/** A row of a case; what was derived has no observation. */
interface FromTool {
  readonly printed: string;
  readonly observation?: string | undefined;
}

/** A line of one step; rows are those it was read from. */
export const stepLine =
  (step: ChecklistStepId, title: string) =>
  (state: StepLine['state'], lines: readonly string[], rows: readonly (FromTool | null)[] = []): StepLine => ({
    ...{ step, title, state, lines },
    observations: [...new Set(rows.flatMap((row) => row?.observation ?? []))],
  });
