import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import { type ProgramChoice, parseProgramChoice } from '../../shared/programs/program-choice.ts';
import { visibleText } from '../../shared/visible-text.ts';
import type { DiagnosisTarget } from '../diagnosis/diagnosis-target.ts';
import { readEarlierAttempts } from '../diagnosis/earlier-attempts.ts';
import { readRequest } from '../diagnosis/read-request.ts';
import { replayDiagnoses } from '../diagnosis/replay-diagnoses.ts';
import { type RunSettings, runDiagnosis } from '../diagnosis/run-diagnosis.ts';
import { sessionFolder } from '../sessions/session-folder.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { openForCommand } from './open-for-command.ts';
import type { Output } from './output.ts';
import { printDiagnosis, printStep, printVerdict } from './print-diagnosis.ts';
import { UsageError } from './usage-error.ts';
import { widthOf } from './wrap.ts';

export interface DiagnoseOptions extends LookingOptions {
  readonly program: readonly string[];
  readonly deep?: true;
  readonly asRoot?: true;
  readonly error?: string;
}

/** The sessions that the app keeps are read; the command line keeps none of its own. */
const readEarlier: NonNullable<RunSettings['readEarlier']> = (target, signal) =>
  readEarlierAttempts(sessionFolder(process.platform === 'darwin' ? 'darwin' : 'linux', process.env), target, signal);

/** DESIGN §5. */
const exitCodes = { healthy: exitCode.healthy, cause: exitCode.problemFound, 'cannot-tell': exitCode.couldNotLook };

/** `routelight diagnose <target>`: walks from the name to the service and ends at a cause. */
export async function runDiagnoseCommand(
  text: string | undefined,
  options: DiagnoseOptions,
  output: Output,
): Promise<ExitCode> {
  const document = await (options.replay === undefined
    ? runLive(text, options, output)
    : replay(text, options.replay, output, options.json === true));
  if (document === null) return exitCode.couldNotLook;
  return exitCodes[document.verdict.kind];
}

async function runLive(
  text: string | undefined,
  options: DiagnoseOptions,
  output: Output,
): Promise<DiagnoseDocument | null> {
  if (text === undefined) throw new UsageError('name a target: host:port, a URL or a multiaddr.');
  const request = readRequest(text, options.error ?? null);
  if (request.kind === 'not-a-target')
    throw new UsageError(`"${visibleText(text, 100)}" cannot be diagnosed: ${request.because}.`);
  const programs = options.program.map(readProgram);
  const opened = await openForCommand(options);
  const isFollowed = (output.columns ?? null) !== null && options.json !== true;
  try {
    const asked = { programs, isDeep: options.deep === true, asRoot: options.asRoot === true };
    if (isFollowed) output.print(visibleText(request.target.text));
    const document = await runDiagnosis(
      request.target,
      { ...opened, ...asked, reported: request.reported, readEarlier },
      isFollowed ? stepPrinter(output) : () => {},
    );
    if (document !== null) tell(document, request.target, output, options.json === true, isFollowed);
    return document;
  } finally {
    await opened.host.close();
  }
}

function tell(
  document: DiagnoseDocument,
  { text }: Pick<DiagnosisTarget, 'text'>,
  output: Output,
  isJson: boolean,
  isFollowed: boolean,
): void {
  const width = widthOf(output.columns ?? null);
  if (isJson) output.print(JSON.stringify(document, null, 1));
  else if (isFollowed) output.print(`\n${printVerdict(document.verdict, text, width)}`);
  else output.print(printDiagnosis(document, width));
}

/** Each step once it is over, for somebody who looks on. */
const stepPrinter = (output: Output) => (event: DiagnosisEvent) => {
  if (event.kind === 'step' && event.line !== undefined)
    output.print(printStep(event.line, widthOf(output.columns ?? null)));
};

/** The latest diagnosis of the target in what was kept, or of any target where none is named. */
async function replay(
  text: string | undefined,
  path: string,
  output: Output,
  isJson: boolean,
): Promise<DiagnoseDocument> {
  const reading = await replayDiagnoses(path);
  if (reading.kind === 'failed') throw new UsageError(reading.because, exitCode.couldNotLook);
  const document = reading.documents.findLast((each) => text === undefined || each.case.target.text === text.trim());
  if (document === undefined) {
    const kept = [...new Set(reading.documents.map((each) => each.case.target.text))].map((each) =>
      visibleText(each, 80),
    );
    throw new UsageError(`it holds no diagnosis of that target, but of ${kept.join(', ')}.`, exitCode.couldNotLook);
  }
  tell(document, document.case.target, output, isJson, false);
  return document;
}

function readProgram(text: string): ProgramChoice {
  const choice = parseProgramChoice(text);
  if (choice.kind !== 'not-a-program') return choice;
  throw new UsageError(`--program "${visibleText(text, 100)}": ${choice.because}`);
}
