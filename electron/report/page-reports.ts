import { basename } from 'node:path';
import type { ReplyOf } from '../../shared/channel.ts';
import type { channels } from '../../shared/channels.ts';
import type { ReportFormat } from '../../shared/report/report-choices.ts';
import type { ReportModel } from '../../shared/report/report-model.ts';
import type { ReportRequest } from '../../shared/report/report-request.ts';
import { REPLAYED_SESSION, type SessionId } from '../../shared/sessions/session-id.ts';
import type { Looking } from '../looking.ts';
import { readRecords } from '../sessions/read-journal.ts';
import { withSession } from '../sessions/sessions-place.ts';
import { type MadeReport, makeReport } from './make-report.ts';
import { printReport } from './print-report.ts';
import { reportSettings } from './report-settings.ts';
import { writeReportFile } from './write-report-file.ts';

/** Records in memory take about four times their text. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_PREVIEWED = 2_000_000;

/** What a report needs of the app around it. */
export interface PageReports {
  readonly looking: Looking;
  readonly appVersion: string;
  /** Asks the person; `null` when they close the dialog. */
  readonly askWhere: (name: string, format: ReportFormat) => Promise<string | null>;
  readonly printPdf: (html: string, title: string) => Promise<Uint8Array>;
}

type Exported = ReplyOf<typeof channels.exportReport>;
type Previewed = ReplyOf<typeof channels.previewReport>;

/** The report on the person's disk. It is made before they are asked where to: nobody chooses a place for nothing. */
export async function exportReport(
  { format, ...request }: ReportRequest & { readonly format: ReportFormat },
  reports: PageReports,
): Promise<Exported> {
  const made = await makeFor(request, reports);
  if (made.kind === 'failed') return { kind: 'not-written', because: made.because };
  const printed = printReport(made, format);
  if (printed.kind === 'survives') return { kind: 'not-written', because: printed.because };
  const path = await reports.askWhere(fileName(made.model, format), format);
  if (path === null) return { kind: 'cancelled' };
  const content =
    format === 'pdf' ? await reports.printPdf(printed.text, made.model.title).catch(() => null) : printed.text;
  if (content === null) return { kind: 'not-written', because: 'The report could not be printed as a PDF.' };
  const writing = await writeReportFile(path, content, { mayReplace: true });
  if (writing.kind === 'is-there') return { kind: 'not-written', because: `${path} is there already.` };
  return writing;
}

/** What would be written, and what was taken out of it. */
export async function previewReport(request: ReportRequest, reports: PageReports): Promise<Previewed> {
  const made = await makeFor(request, reports);
  if (made.kind === 'failed') return made;
  const { model, redactor } = made;
  const printed = printReport(made, 'markdown');
  if (printed.kind === 'survives')
    return {
      kind: 'ready',
      title: model.title,
      markdown: '',
      replacements: replaced(redactor),
      survivors: [...printed.places],
    };
  return {
    ...{ kind: 'ready', title: model.title, survivors: [] },
    markdown: cut(printed.text),
    replacements: replaced(redactor),
  };
}

const replaced = ({ mapping }: Extract<MadeReport, { kind: 'made' }>['redactor']) =>
  mapping().map(({ kind, text, replacement }) => ({ original: text, replacement, what: kind }));

const cut = (text: string): string =>
  text.length <= MOST_PREVIEWED
    ? text
    : `${text.slice(0, MOST_PREVIEWED)}\n\n… (${text.length - MOST_PREVIEWED} more characters are in the report)`;

async function makeFor(
  { session, ...choices }: ReportRequest,
  { looking, appVersion }: PageReports,
): Promise<MadeReport> {
  const place = { folder: looking.sessionFolder, replayed: looking.replayed };
  const reading = await withSession(place, session ?? currentOf(looking), async (opened) => ({
    kind: 'read' as const,
    ...(await readRecords(opened.session, MOST_BYTES)),
  }));
  if (reading.kind === 'failed') return reading;
  const { records, unreadLines } = reading;
  return makeReport({ records, unreadLines: unreadLines.length }, choices, reportSettings(appVersion));
}

const currentOf = ({ replayed, journal }: Looking): SessionId =>
  replayed === null ? basename(journal.path, '.jsonl') : REPLAYED_SESSION;

const ENDINGS: Readonly<Record<ReportFormat, string>> = { html: 'html', pdf: 'pdf', markdown: 'md', json: 'json' };

/** The day and the format alone: a title may hold what the report no longer does. */
const fileName = ({ madeAtMs }: ReportModel, format: ReportFormat): string =>
  `routelight-report-${new Date(madeAtMs).toISOString().slice(0, 16).replace(/[T:]/g, '-')}.${ENDINGS[format]}`;
