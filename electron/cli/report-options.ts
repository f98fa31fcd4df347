import { type Command, Option } from 'commander';
import { type RedactionLevel, redactionLevels } from '../../shared/redaction/redaction-level.ts';
import {
  type ReportFormat,
  type ReportSection,
  type ReportTableName,
  reportSections,
  reportTables,
  usualTables,
} from '../../shared/report/report-choices.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { UsageError } from './usage-error.ts';

export interface ReportOptions {
  readonly live?: true;
  readonly program: readonly string[];
  readonly deep?: true;
  readonly asRoot?: true;
  readonly format?: string;
  readonly redact: RedactionLevel;
  readonly out: string;
  readonly sections?: string;
  readonly tables?: string;
  readonly force?: true;
}

/** `md` is what a command line calls it. */
const FORMATS: Readonly<Record<string, ReportFormat>> = {
  html: 'html',
  pdf: 'pdf',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
};

export const reportOptions = (command: Command): Command =>
  command
    .option('--live', 'look at this machine now instead of at a session; the argument is then the target to diagnose')
    .addOption(
      new Option('--program <program>', 'with --live: let this program connect too; may be given again')
        .default([], 'none')
        .argParser((text: string, earlier: readonly string[]) => [...earlier, text]),
    )
    .option('--deep', 'with --live: also the slow tests')
    .option('--as-root', 'with --live: also connect once as administrator')
    .option('--format <format>', 'html, md or json; told from the name given with --out, else md')
    .addOption(
      new Option('--redact <level>', 'what is taken out; a strict report is not written if anything would be left')
        .choices(redactionLevels)
        .default('off'),
    )
    .option('--out <file>', 'where to; "-" is standard output', '-')
    .option('--sections <list>', `which parts, of ${reportSections.join(', ')}; all when not given`)
    .option('--tables <list>', `which tables, of ${reportTables.join(', ')}; all but sockets when not given`)
    .option('--force', 'replace a file that is there');

/** The format asked for, or told by the file’s name. */
export function formatOf({ format, out }: Pick<ReportOptions, 'format' | 'out'>): ReportFormat {
  const [, ending] = /\.([a-z]+)$/i.exec(out) ?? [];
  const found = FORMATS[(format ?? ending ?? 'md').toLowerCase()];
  if (found !== undefined) return found;
  if (format === undefined) return 'markdown';
  throw new UsageError(`--format ${visibleText(format, 40)}: a report is html, pdf, md or json.`);
}

export const sectionsOf = ({ sections }: Pick<ReportOptions, 'sections'>): readonly ReportSection[] =>
  sections === undefined ? reportSections : chosen('--sections', sections, reportSections);

export const tablesOf = ({ tables }: Pick<ReportOptions, 'tables'>): readonly ReportTableName[] =>
  tables === undefined ? usualTables : chosen('--tables', tables, reportTables);

function chosen<Name extends string>(option: string, list: string, names: readonly Name[]): readonly Name[] {
  const words = list.split(',').map((word) => word.trim());
  return words.map((word) => {
    const found = names.find((name) => name === word);
    if (found === undefined)
      throw new UsageError(`${option}: there is no “${visibleText(word, 40)}”; there are ${names.join(', ')}.`);
    return found;
  });
}
