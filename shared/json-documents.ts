import { z } from 'zod';
import { ErrorExplanation } from './errors/error-explanation.ts';
import { PlatformId } from './family.ts';
import { Overview } from './overview/overview.ts';
import { Printed, UnreadLine } from './printed.ts';
import { Completeness, Observation } from './reading.ts';
import { RouteAnswer } from './route.ts';

/** What `routelight <question> --json` prints: one JSON document on stdout. */
export const readingDocument = <Row extends z.ZodObject>(row: Row) =>
  z.object({
    question: z.string(),
    host: z.string(),
    platform: PlatformId,
    /** ISO 8601. */
    takenAt: z.string(),
    completeness: Completeness,
    /** `source` is an index into `observations`: the command that printed the row. */
    rows: z.array(row.extend({ source: z.int().min(0) })),
    observations: z.array(Observation),
  });

/** `routelight parse --json`. The fields of a row depend on the tool. */
export const ParseDocument = z.object({
  /** `null` when no tool prints such a text. */
  tool: z.string().nullable(),
  rows: z.array(Printed.loose()),
  unreadLines: z.array(UnreadLine),
});

/** `routelight explain --json`. */
export const ExplainDocument = ErrorExplanation;

/** `routelight route-for <address> --json`. */
export const RouteForDocument = z.object({
  host: z.string(),
  platform: PlatformId,
  takenAt: z.string(),
  address: z.string(),
  /** `null` when the system gave no answer; see the observation. */
  answer: RouteAnswer.nullable(),
  observation: Observation,
});

/** `routelight overview --json`: the overview and every command it was made from. */
export const OverviewDocument = z.object({
  host: z.string(),
  /** ISO 8601. */
  takenAt: z.string(),
  ...Overview.shape,
  observations: z.array(Observation),
});

/** `routelight capture <folder> --json`. */
export const CaptureDocument = z.object({
  folder: z.string(),
  platform: PlatformId,
  commandCount: z.int(),
  /** Commands that gave no exit code: missing tools, deadlines. */
  failed: z.array(z.object({ argv: z.array(z.string()), ending: z.string() })),
});
