import type { JournalRecord } from '../../shared/journal.ts';
import { createRedactor, gatherKnown, type Identifier, type Redactor } from '../../shared/redaction/index.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { ReportModel } from '../../shared/report/report-model.ts';
import type { ReportRequest } from '../../shared/report/report-request.ts';
import { isOurs } from './own-texts.ts';
import { readTables } from './read-tables.ts';

/** What a report is made of. */
export interface ReportSource {
  readonly records: readonly JournalRecord[];
  readonly unreadLines: number;
}

export interface ReportSettings {
  readonly now: () => number;
  readonly versions: ReportModel['versions'];
  /** Names that no record may tell: of the user who makes the report, of this machine. */
  readonly names: readonly Identifier[];
  /** Decides the replacements: the same key gives a preview and its report the same ones. */
  readonly key: string;
}

/** A report and what took identifiers out of it; or the sentence why there is none. */
export type MadeReport =
  | { readonly kind: 'made'; readonly model: ReportModel; readonly redactor: Redactor }
  | { readonly kind: 'failed'; readonly because: string };

export async function makeReport(
  { records, unreadLines }: ReportSource,
  { sections, tables, redaction }: Omit<ReportRequest, 'session'>,
  { now, versions, names, key }: ReportSettings,
): Promise<MadeReport> {
  if (records.length === 0) return { kind: 'failed', because: 'The session holds no record that could be read.' };
  const readings = await readTables(records, sections.includes('tables') ? tables : []);
  const model = buildReport(records, { madeAtMs: now(), sections, versions, unreadLines, ...readings });
  const values = [model, ...records.filter(tellsNames)];
  const known =
    redaction === 'off' ? {} : { known: gatherKnown({ values, names: [...names, ...hostsOf(records)], isOurs }) };
  const redactor = createRedactor({ level: redaction, key, isOurs, ...known });
  const redacted = ReportModel.safeParse({ ...redactParts(model, redactor), ...wordsOf(model, redaction) });
  if (redacted.success) return { kind: 'made', model: redacted.data, redactor };
  const [issue] = redacted.error.issues;
  const because = `Redaction would change words of the report itself (at ${issue?.path.join('.') ?? 'its top'}).`;
  return { kind: 'failed', because };
}

/** Everything of the model that may hold text from outside. */
const redactParts = (model: ReportModel, { redactValue }: Redactor): object => Object(redactValue(model));

/** Words of ours, whatever a machine is called. */
const wordsOf = ({ format, version, sections, madeAtMs }: ReportModel, redaction: ReportModel['redaction']) => ({
  ...{ format, version, sections, madeAtMs, redaction },
});

/** Records that name people and machines by their fields; raw texts are in the model as far as it quotes them. */
const tellsNames = ({ kind }: JournalRecord): boolean =>
  !['output', 'unchanged', 'superseded', 'thinned', 'observation'].includes(kind);

function hostsOf(records: readonly JournalRecord[]): Identifier[] {
  const labels = new Set(
    records.flatMap((record) => {
      if (record.kind === 'session-started') return [record.host.label];
      if (record.kind === 'observation') return [record.observation.host];
      return record.kind === 'diagnosis' || record.kind === 'matrix' ? [record.document.host] : [];
    }),
  );
  return [...labels].map((text) => ({ kind: 'host', text }));
}
