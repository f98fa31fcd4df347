import { z } from 'zod';
import type { ChecklistStepId } from './rule.ts';
import type { StepLine } from './step-line.ts';

export const Step = z.enum([
  'name',
  'route',
  'neighbor',
  'connect',
  'service',
  'this-machine',
  'comparison',
  'deeper',
] as const satisfies ChecklistStepId[]);

/** A line of the checklist as it leaves the app; the same fields as `StepLine` of step-line.ts, checked. */
export const CheckedStepLine = z.object({
  step: Step,
  title: z.string(),
  state: z.enum(['fine', 'problem', 'cannot-tell', 'not-checked'] as const satisfies StepLine['state'][]),
  lines: z.array(z.string()).readonly(),
  /** Ids of the observations behind it, whose raw output can be shown; probes have none. */
  observations: z.array(z.string()).readonly(),
});
export type CheckedStepLine = z.output<typeof CheckedStepLine>;
