import { z } from 'zod';
import { SessionId } from './session-id.ts';

/** A session as it stood at a time; `null` is its end. */
export const SessionMoment = z.object({ session: SessionId, atMs: z.number().nullable() });
export type SessionMoment = z.output<typeof SessionMoment>;

export const ComparedQuestion = z.enum(['routes', 'addresses', 'listeners']);
export type ComparedQuestion = z.output<typeof ComparedQuestion>;

/** One row that only one of two moments had, or that both had otherwise. */
export const RowDifference = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  /** The row in a few words. */
  title: z.string(),
  /** The line as printed at each moment; `null` where the row was not there. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type RowDifference = z.output<typeof RowDifference>;

/** A question compared, or the sentence why it was not: a moment that was not looked at has no rows to differ. */
export const QuestionComparison = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('compared'),
    question: ComparedQuestion,
    rowsBefore: z.int().min(0),
    rowsAfter: z.int().min(0),
    differences: z.array(RowDifference),
  }),
  z.object({ kind: z.literal('not-compared'), question: ComparedQuestion, because: z.string() }),
]);
export type QuestionComparison = z.output<typeof QuestionComparison>;

const ToldVerdict = z.object({
  atMs: z.number(),
  kind: z.enum(['cause', 'healthy', 'cannot-tell']),
  /** The first cause, or what the verdict says without one. */
  title: z.string(),
});

/** The last verdicts on one target. */
export const VerdictDifference = z.object({
  target: z.string(),
  /** `null` when the target was not diagnosed until then. */
  before: ToldVerdict.nullable(),
  after: ToldVerdict.nullable(),
});
export type VerdictDifference = z.output<typeof VerdictDifference>;

/** How the diagnoses of one moment went: of `runs`, so many found the target healthy. */
const SuccessRate = z.object({ runs: z.int().min(0), healthy: z.int().min(0) });

export const SessionComparison = z.object({
  before: SessionMoment,
  after: SessionMoment,
  questions: z.array(QuestionComparison),
  /** Targets whose verdict differs, or that only one side diagnosed. */
  verdicts: z.array(VerdictDifference),
  /** Diagnoses until each moment; of two moments of one session, `after` counts only those since `before`. */
  successBefore: SuccessRate,
  successAfter: SuccessRate,
  /** What a moment may lack, in sentences: readings around it were left out of the session. */
  remarks: z.array(z.string()),
});
export type SessionComparison = z.output<typeof SessionComparison>;
