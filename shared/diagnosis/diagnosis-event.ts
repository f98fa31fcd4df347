import { z } from 'zod';
import { ConnectAttempt } from '../connect-attempt.ts';
import type { StepLine } from './describe-steps.ts';
import { DiagnoseDocument } from './diagnose-document.ts';
import type { ChecklistStepId } from './rule.ts';

const Step = z.enum([
  'name',
  'route',
  'neighbor',
  'connect',
  'service',
  'this-machine',
] as const satisfies ChecklistStepId[]);

/** A line of the checklist as it crosses to the page; the same fields as `StepLine` of describe-steps.ts, checked. */
const CheckedStepLine = z.object({
  step: Step,
  title: z.string(),
  state: z.enum(['fine', 'problem', 'cannot-tell', 'not-checked'] as const satisfies StepLine['state'][]),
  lines: z.array(z.string()),
});

/** What happens while a target is diagnosed: steps in any number, then one of the others, which ends it. */
export const DiagnosisEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), step: Step, state: z.enum(['running', 'done']), elapsedMs: z.number() }),
  z.object({ kind: z.literal('not-a-target'), because: z.string() }),
  /** The host that is looked at can send nothing. */
  z.object({ kind: z.literal('cannot-probe'), because: z.string() }),
  /** The walk itself broke. A bug, said rather than swallowed. */
  z.object({ kind: z.literal('broken'), because: z.string() }),
  z.object({
    kind: z.literal('done'),
    /** The end of the run on this machine's clock. */
    takenAtMs: z.number(),
    /** The port that was connected to; `null` when the target names none, so that nothing was. */
    port: z.int().nullable(),
    steps: z.array(CheckedStepLine),
    verdict: DiagnoseDocument.shape.verdict,
    attempts: z.array(ConnectAttempt),
  }),
]);
export type DiagnosisEvent = z.output<typeof DiagnosisEvent>;
