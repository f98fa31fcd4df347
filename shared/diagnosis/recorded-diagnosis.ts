import { z } from 'zod';
import { Case, nothingLookedAt } from './case.ts';

/** Parts that a newer version added were not looked at by the one that wrote it. */
const RecordedCase = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? { ...nothingLookedAt, ...value } : value),
  Case,
);

/** A diagnosis as it was kept: enough to reach its steps and its verdict again. */
export const RecordedDiagnosis = z.object({
  /** Where it was run, by the name the machine gives itself. */
  host: z.string(),
  startedAtMs: z.number(),
  takenAtMs: z.number(),
  /** `null` also for a run that an older version kept. */
  firstVerdictAfterMs: z.number().nullable().default(null),
  case: RecordedCase,
});
export type RecordedDiagnosis = z.output<typeof RecordedDiagnosis>;
