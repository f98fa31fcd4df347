import type { Survivor } from '../../shared/redaction/index.ts';
import { toHtml } from '../../shared/report/html/to-html.ts';
import { toMarkdown } from '../../shared/report/markdown/to-markdown.ts';
import type { ReportFormat } from '../../shared/report/report-choices.ts';
import { toJson } from '../../shared/report/to-json.ts';
import type { MadeReport } from './make-report.ts';
import { withoutOurs } from './own-texts.ts';

type Made = Extract<MadeReport, { kind: 'made' }>;

/** The text of a report, or where an original would survive in it. A PDF is printed from its HTML. */
export type PrintedReport =
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'survives'; readonly because: string; readonly places: readonly string[] };

export function printReport({ model, redactor }: Made, format: ReportFormat): PrintedReport {
  const searched = printers[format](withoutOurs(model));
  const survivors = redactor.scanForOriginals(searched);
  if (survivors.length === 0) return { kind: 'printed', text: printers[format](model) };
  const places = survivors.map((each) => placeOf(each, searched));
  const because = `The report was not written: ${places.length} original${places.length === 1 ? '' : 's'} would still stand in it, first ${places[0]}.`;
  return { kind: 'survives', because, places };
}

const printers: Readonly<Record<ReportFormat, (model: Made['model']) => string>> = {
  html: (model) => toHtml(model),
  pdf: (model) => toHtml(model, { isForPaper: true }),
  markdown: toMarkdown,
  json: toJson,
};

const AROUND = 40;

/** `“mini-red” (host, in line 214: “… from mini-red at …”)`. */
function placeOf({ kind, text: original, start, end, encoding }: Survivor, text: string): string {
  const line = text.slice(0, start).split('\n').length;
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, ' ');
  const how = encoding === 'plain' ? '' : `, written as ${encoding}`;
  return `“${original}” (${kind}${how}, in line ${line}: “…${around}…”)`;
}
