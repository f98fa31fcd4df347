import { z } from 'zod';
import { Case } from './case.ts';
import { CheckedStepLine } from './checked-step-line.ts';
import { Confidence, Evidence, NextStep } from './evidence.ts';

/** A cause as it leaves the app; the same fields as `Finding` of judge.ts, checked. */
const FindingDocument = z.object({
  rule: z.string(),
  title: z.string(),
  signature: z.string(),
  source: z.string(),
  weight: z.enum(['problem', 'remark']),
  confidence: Confidence,
  evidence: z.array(Evidence).readonly(),
  against: z.array(Evidence).readonly(),
  nextSteps: z.array(NextStep).readonly(),
});

/** The verdict of judge.ts as it leaves the app, checked. */
const VerdictDocument = z.object({
  kind: z.enum(['cause', 'healthy', 'cannot-tell']),
  causes: z.array(FindingDocument).readonly(),
  remarks: z.array(FindingDocument).readonly(),
  /** For `cannot-tell`: what was not looked at, in sentences. */
  missing: z.array(z.string()).readonly(),
  /** For `cannot-tell`: the tests that would decide, the best first. */
  decidedBy: z.array(NextStep).readonly(),
});

/**
 * `routelight diagnose <target> --json`: everything that was seen, and the verdict on it. Steps and verdict follow from
 * the case alone, so that `--replay` of this document prints it again byte for byte.
 */
export const DiagnoseDocument = z.object({
  /** Where it was run, by the name the machine gives itself. */
  host: z.string(),
  startedAtMs: z.number(),
  takenAtMs: z.number(),
  /** From the start to the first verdict that named a cause or health; `null` when only the end of the run did, or nothing. */
  firstVerdictAfterMs: z.number().nullable(),
  steps: z.array(CheckedStepLine).readonly(),
  verdict: VerdictDocument,
  case: Case,
});
export type DiagnoseDocument = z.output<typeof DiagnoseDocument>;
