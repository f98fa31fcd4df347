import { z } from 'zod';
import { redactionLevels } from '../redaction/redaction-level.ts';
import { SessionId } from '../sessions/session-id.ts';
import { reportFormats, reportSections, reportTables } from './report-choices.ts';

/** What goes into a report. */
export const ReportRequest = z.object({
  /** The session by its id; `null` for the one that runs. */
  session: SessionId.nullable(),
  sections: z.array(z.enum(reportSections)).max(reportSections.length),
  tables: z.array(z.enum(reportTables)).max(reportTables.length),
  redaction: z.enum(redactionLevels),
});
export type ReportRequest = z.output<typeof ReportRequest>;

export const ReportExport = ReportRequest.extend({ format: z.enum(reportFormats) });
