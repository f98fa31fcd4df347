import type { ChecklistStepId } from '../../shared/diagnosis/rule.ts';

/** Where the checklist is. What a step showed is judged by the rules, not by the step. */
export interface StepReport {
  readonly step: ChecklistStepId;
  readonly state: 'running' | 'done';
  readonly elapsedMs: number;
}

/** Runs pieces of work and reports when each begins and ends. */
export function stepReports(onStep: (report: StepReport) => void) {
  return async <T>(step: ChecklistStepId, work: () => Promise<T>): Promise<T> => {
    const clockStart = performance.now();
    onStep({ step, state: 'running', elapsedMs: 0 });
    const result = await work();
    onStep({ step, state: 'done', elapsedMs: Math.round((performance.now() - clockStart) * 10) / 10 });
    return result;
  };
}
