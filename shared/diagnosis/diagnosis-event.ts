import { z } from 'zod';
import { ConnectAttempt } from '../connect-attempt.ts';
import { CheckedStepLine, Step } from './checked-step-line.ts';
import { DiagnoseDocument } from './diagnose-document.ts';
import { WalkPath } from './path/walk-path.ts';

/** What happens while a target is diagnosed: steps and verdicts in any number, then one of the others, which ends it. */
export const DiagnosisEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('step'),
    step: Step,
    state: z.enum(['running', 'done']),
    elapsedMs: z.number(),
    /** What the step showed; there once it is done. A later step may still add to it, as the end of the run tells. */
    line: CheckedStepLine.optional(),
  }),
  /** What can be said already; the next verdict, or the end of the run, takes its place. */
  z.object({
    kind: z.literal('verdict'),
    /** Since the run began. */
    afterMs: z.number(),
    /** Some answers are still awaited. A cause is then only ever `possible`. */
    isWaiting: z.boolean(),
    verdict: DiagnoseDocument.shape.verdict,
    /** The way as far as it is known; drawn on screen. */
    path: WalkPath.optional(),
  }),
  z.object({ kind: z.literal('not-a-target'), because: z.string() }),
  /** The host that is looked at can send nothing. */
  z.object({ kind: z.literal('cannot-probe'), because: z.string() }),
  /** The walk itself broke. A bug, said rather than swallowed. */
  z.object({ kind: z.literal('broken'), because: z.string() }),
  z.object({
    kind: z.literal('done'),
    startedAtMs: z.number(),
    /** The end of the run on this machine's clock. */
    takenAtMs: z.number(),
    /** The port that was connected to; `null` when the target names none, so that nothing was. */
    port: z.int().nullable(),
    steps: z.array(CheckedStepLine).readonly(),
    verdict: DiagnoseDocument.shape.verdict,
    attempts: z.array(ConnectAttempt),
    path: WalkPath.optional(),
  }),
]);
export type DiagnosisEvent = z.output<typeof DiagnosisEvent>;
