import { z } from 'zod';
import { Case } from './case.ts';
import { Confidence, Evidence, NextStep } from './evidence.ts';

/** A cause as it leaves the app; the same fields as `Finding` of judge.ts, checked. */
const FindingDocument = z.object({
  rule: z.string(),
  title: z.string(),
  signature: z.string(),
  source: z.string(),
  weight: z.enum(['problem', 'remark']),
  confidence: Confidence,
  evidence: z.array(Evidence),
  against: z.array(Evidence),
  nextSteps: z.array(NextStep),
});

/** `routelight diagnose <target> --json`: everything that was seen, and the verdict on it. */
export const DiagnoseDocument = z.object({
  host: z.string(),
  verdict: z.object({
    kind: z.enum(['cause', 'healthy', 'cannot-tell']),
    causes: z.array(FindingDocument),
    remarks: z.array(FindingDocument),
    missing: z.array(z.string()),
  }),
  case: Case,
});
