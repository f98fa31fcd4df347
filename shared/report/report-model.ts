import { z } from 'zod';
import { NextStep } from '../diagnosis/evidence.ts';
import { redactionLevels } from '../redaction/redaction-level.ts';
import { reportSections } from './report-choices.ts';
import {
  ReportAction,
  ReportDiagnosis,
  ReportEvidence,
  ReportGap,
  ReportHypothesis,
  ReportMachine,
  ReportMatrix,
  ReportTable,
  ReportTimelineEntry,
  ReportVantagePoint,
  Tone,
} from './report-parts.ts';

export const REPORT_FORMAT = 'routelight-report';
export const REPORT_VERSION = 1;

/** The first lines: what a reader with half a minute has to know. */
export const ReportSummary = z.object({
  tone: Tone,
  headline: z.string(),
  /** One sentence a diagnosed target, an open change, a conclusion of the person. */
  points: z.array(z.object({ tone: Tone, text: z.string() })),
  /** Of the likeliest cause. */
  nextSteps: z.array(NextStep),
  /** The target that the next steps are about; `null` when only one was diagnosed, or none. */
  nextStepsFor: z.string().nullable(),
});
export type ReportSummary = z.output<typeof ReportSummary>;

/**
 * The report of one session: the same model is printed as HTML, PDF and Markdown, and written as it is as JSON. Texts are as
 * they came from outside, uncut but where a field says so; whoever prints them makes control characters visible. A section that
 * was not asked for is empty and is not in `sections`.
 */
export const ReportModel = z.object({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(REPORT_VERSION),
  title: z.string(),
  sections: z.array(z.enum(reportSections)),
  redaction: z.enum(redactionLevels),
  madeAtMs: z.number(),
  session: z.object({
    /** What the person called it; `null` without a name. */
    name: z.string().nullable(),
    /** `null` when the beginning of the session file could not be read. */
    startedAtMs: z.number().nullable(),
    /** Of the last record. */
    endedAtMs: z.number().nullable(),
    /** False for one that still runs, or that a crash ended. */
    isClosed: z.boolean(),
    /** The session looked at a recording, not at a machine. */
    isReplay: z.boolean(),
    recordCount: z.int().min(0),
  }),
  summary: ReportSummary,
  diagnoses: z.array(ReportDiagnosis),
  matrices: z.array(ReportMatrix),
  hypotheses: z.array(ReportHypothesis),
  timeline: z.array(ReportTimelineEntry),
  /** Readings and, in a long session, entries in its middle that the timeline leaves out, in sentences. */
  timelineRemarks: z.array(z.string()),
  actions: z.array(ReportAction),
  machines: z.array(ReportMachine),
  vantagePoints: z.array(ReportVantagePoint),
  tables: z.array(ReportTable),
  notChecked: z.array(ReportGap),
  evidence: z.array(ReportEvidence),
  versions: z.array(z.object({ name: z.string(), version: z.string() })),
});
export type ReportModel = z.output<typeof ReportModel>;
