import { z } from 'zod';
import { invoke } from '../channel.ts';
import { ReportExport, ReportRequest } from '../report/report-request.ts';

/** One text that redaction took out, and what stands in its place everywhere in the report. */
export const Replacement = z.object({
  original: z.string(),
  replacement: z.string(),
  /** What it was: `address`, `mac`, `host`… as redaction calls it. */
  what: z.string(),
});
export type Replacement = z.output<typeof Replacement>;

/**
 * Makes a report of a session and writes it where the person says in the system's own dialog: the page never names a file.
 */
export const exportReport = invoke('report:export', {
  request: ReportExport,
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('written'), path: z.string(), byteCount: z.int() }),
    /** The dialog was closed. */
    z.object({ kind: z.literal('cancelled') }),
    /** A whole sentence: no such session, a full disk, or an original that would survive a strict redaction. */
    z.object({ kind: z.literal('not-written'), because: z.string() }),
  ]),
});

/** The report as Markdown, as it would be written, with what was replaced. Nothing is written. */
export const previewReport = invoke('report:preview', {
  request: ReportRequest,
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('ready'),
      title: z.string(),
      /** At most two million characters; the end says when it was cut. */
      markdown: z.string(),
      /** Each stands in `markdown` as its `replacement`, for the page to mark. */
      replacements: z.array(Replacement),
      /** Where an original would survive; not empty means that a strict report would not be written. */
      survivors: z.array(z.string()),
    }),
    z.object({ kind: z.literal('failed'), because: z.string() }),
  ]),
});

/** Opens the report that was written last with the system's own program for it. */
export const openReport = invoke('report:open', {
  request: z.object({}),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('opened') }),
    z.object({ kind: z.literal('not-opened'), because: z.string() }),
  ]),
});

export const reportChannels = { exportReport, previewReport, openReport } as const;
