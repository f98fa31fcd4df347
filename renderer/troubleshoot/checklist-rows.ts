import type { Diagnosis, DiagnosisResult, StepReport } from './diagnosis-store.ts';

export type StepState = DiagnosisResult['steps'][number]['state'] | 'waiting' | 'running' | 'looked';

/** A step as the checklist shows it. */
export interface ChecklistRow {
  readonly step: StepReport['step'];
  readonly title: string;
  /** `looked`: it is over, and what it showed is not judged yet. */
  readonly state: StepState;
  /** `null` before the step is over, and for one that was not run. */
  readonly elapsedMs: number | null;
  readonly lines: readonly string[];
}

const titles: Readonly<Record<StepReport['step'], string>> = {
  name: 'Name',
  route: 'Route',
  connect: 'Connect',
  neighbor: 'Neighbor',
  service: 'Service',
  'this-machine': 'This machine',
  comparison: 'Comparison',
  deeper: 'Slow tests',
};

/** The order of the walk, known before it begins. */
const walk: readonly StepReport['step'][] = ['name', 'route', 'connect', 'neighbor', 'service'];

type Walked = Extract<Diagnosis, { readonly reports: readonly StepReport[] }>;

/** Every step, from waiting to judged. */
export function checklistRows(diagnosis: Walked): readonly ChecklistRow[] {
  const reportOf = (step: StepReport['step']) => diagnosis.reports.find((each) => each.step === step);
  const elapsedOf = (step: StepReport['step']) => {
    const report = reportOf(step);
    return report?.state === 'done' ? report.elapsedMs : null;
  };
  if (diagnosis.kind === 'done')
    return diagnosis.result.steps.map((line) => ({
      ...line,
      title: titles[line.step],
      lines: [...new Set(line.lines)],
      elapsedMs: line.state === 'not-checked' ? null : elapsedOf(line.step),
    }));
  return walk.map((step) => {
    const report = reportOf(step);
    return { step, title: titles[step], state: stateOf(report, diagnosis.kind), elapsedMs: elapsedOf(step), lines: [] };
  });
}

function stateOf(report: StepReport | undefined, run: 'running' | 'stopped'): StepState {
  if (report?.state === 'done') return 'looked';
  if (run === 'stopped') return 'not-checked';
  return report === undefined ? 'waiting' : 'running';
}
