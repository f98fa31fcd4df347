import { type ProgramChoice, parseProgramChoice } from '../../shared/programs/program-choice.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { readAppSettings } from '../app-settings.ts';
import { readRequest } from '../diagnosis/read-request.ts';
import { openHost } from '../hosts/open-host.ts';
import { type MadeReport, makeReport, type ReportSource } from '../report/make-report.ts';
import { printReport } from '../report/print-report.ts';
import { readSource } from '../report/read-source.ts';
import { recordLive } from '../report/record-live.ts';
import { reportSettings } from '../report/report-settings.ts';
import { writeReportFile } from '../report/write-report-file.ts';
import { listSessionFiles } from '../sessions/session-files.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { formatOf, type ReportOptions, sectionsOf, tablesOf } from './report-options.ts';
import { keptSessions, pathOfNamed } from './session/open-named.ts';
import { UsageError } from './usage-error.ts';

const NEEDS_WINDOW =
  'a PDF is printed by the app: choose PDF in Export report… there, or write --format html and print that from a browser.';

/** `routelight report [session]`: what a session holds, for somebody else. 1 when it tells of a problem. */
export async function runReportCommand(
  named: string | undefined,
  options: ReportOptions,
  output: Output,
  appVersion: string,
): Promise<ExitCode> {
  const format = formatOf(options);
  if (format === 'pdf') throw new UsageError(NEEDS_WINDOW);
  const choices = { sections: [...sectionsOf(options)], tables: [...tablesOf(options)], redaction: options.redact };
  const source = options.live ? await lookNow(named, options, appVersion) : await readNamed(named);
  const made = await makeReport(source, choices, reportSettings(appVersion));
  if (made.kind === 'failed') throw new UsageError(made.because, exitCode.couldNotLook);
  const printed = printReport(made, format);
  if (printed.kind === 'survives') throw new UsageError(printed.because, exitCode.couldNotLook);
  await write(printed.text, options, output);
  remarkOnRedaction(made, options, output);
  return made.model.summary.tone === 'problem' ? exitCode.problemFound : exitCode.healthy;
}

async function lookNow(named: string | undefined, options: ReportOptions, appVersion: string): Promise<ReportSource> {
  const request = named === undefined ? null : readRequest(named, null);
  if (request?.kind === 'not-a-target')
    throw new UsageError(`"${visibleText(named ?? '', 100)}" cannot be diagnosed: ${request.because}.`);
  const programs = options.program.map(readProgram);
  const opening = await openHost({ ...readAppSettings([], process.env, false), replay: null });
  if (opening.kind === 'failed') throw new UsageError(opening.because, exitCode.couldNotLook);
  try {
    const records = await recordLive({
      ...{ host: opening.host, appVersion, programs, now: Date.now },
      ...{ target: request?.target ?? null, reported: request?.reported ?? null },
      ...{ isDeep: options.deep === true, asRoot: options.asRoot === true },
    });
    return { records, unreadLines: 0 };
  } finally {
    await opening.host.close();
  }
}

function readProgram(text: string): ProgramChoice {
  const choice = parseProgramChoice(text);
  if (choice.kind === 'not-a-program') throw new UsageError(`--program ${visibleText(text, 100)}: ${choice.because}`);
  return choice;
}

/** The latest session where none is named. */
async function readNamed(named: string | undefined): Promise<ReportSource> {
  const { folder } = keptSessions();
  if (named === undefined && (await listSessionFiles(folder)).length === 0)
    throw new UsageError(
      'There is no session yet: name a session file, or look now with --live.',
      exitCode.couldNotLook,
    );
  const reading = await readSource(await pathOfNamed(named ?? 'latest'), folder);
  if (reading.kind === 'failed') throw new UsageError(reading.because, exitCode.couldNotLook);
  return reading;
}

async function write(text: string, { out, force }: ReportOptions, output: Output): Promise<void> {
  if (out === '-') return output.print(text.trimEnd());
  const writing = await writeReportFile(out, text, { mayReplace: force === true });
  if (writing.kind === 'is-there')
    throw new UsageError(`${out} is there already and was left as it is; --force replaces it.`, exitCode.couldNotLook);
  if (writing.kind === 'not-written') throw new UsageError(writing.because, exitCode.couldNotLook);
  output.remark(`routelight: ${writing.path} was written (${writing.byteCount} bytes).`);
}

function remarkOnRedaction(
  { redactor }: Extract<MadeReport, { kind: 'made' }>,
  { redact }: ReportOptions,
  output: Output,
): void {
  if (redact === 'off') return;
  const count = redactor.mapping().length;
  output.remark(
    `routelight: ${count} identifier${count === 1 ? ' was' : 's were'} replaced; none is left in the report.`,
  );
  for (const note of redactor.notes()) output.remark(`routelight: ${note}`);
}
