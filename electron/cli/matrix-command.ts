import type { MatrixEvent } from '../../shared/programs/matrix.ts';
import { MatrixDocument } from '../../shared/programs/matrix-document.ts';
import { MatrixRequest } from '../../shared/programs/matrix-request.ts';
import { type ProgramChoice, parseProgramChoice } from '../../shared/programs/program-choice.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { performMatrix } from '../probes/programs/perform-matrix.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { openForCommand } from './open-for-command.ts';
import type { Output } from './output.ts';
import { printMatrix } from './print-matrix.ts';
import { UsageError } from './usage-error.ts';

export interface MatrixOptions extends LookingOptions {
  readonly program: readonly string[];
  readonly source: readonly string[];
  readonly also: readonly string[];
  readonly loginShell?: true;
}

/** What is compared when nobody names a program. */
const USUAL: readonly ProgramChoice[] = [
  { kind: 'routelight' },
  { kind: 'nc', path: null },
  { kind: 'curl', path: null },
  { kind: 'python', path: null },
];

/** `routelight matrix <target>`: the same connect by several programs. Naming a program here is agreeing to run it. */
export async function runMatrixCommand(target: string, options: MatrixOptions, output: Output): Promise<ExitCode> {
  const request = readRequest(target, options);
  if (options.replay !== undefined) throw new UsageError('A recording cannot be probed.', exitCode.couldNotLook);
  const opened = await openForCommand(options);
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const events: MatrixEvent[] = [];
    await performMatrix(request, { ...opened, signal: stopping.signal }, (event) => events.push(event));
    const document = documentOf(events, opened.host.label);
    if (typeof document === 'string') throw new UsageError(document);
    output.print(options.json ? JSON.stringify(document, null, 1) : printMatrix(document));
    return exitCodeOf(document);
  } finally {
    process.removeListener('SIGINT', stop);
    await opened.host.close();
  }
}

function readRequest(target: string, { program, source, also, loginShell }: MatrixOptions): MatrixRequest {
  const programs = program.map((text) => {
    const choice = parseProgramChoice(text);
    if (choice.kind === 'not-a-program') throw new UsageError(`--program ${visibleText(text, 100)}: ${choice.because}`);
    return choice;
  });
  const request = MatrixRequest.safeParse({
    target,
    otherAddresses: also,
    programs: programs.length === 0 ? USUAL : programs,
    sources: source.length === 0 ? [null] : [null, ...source],
    environments: loginShell ? ['plain', 'login-shell'] : ['plain'],
  });
  if (request.success) return request.data;
  throw new UsageError('At most 12 programs, 4 further addresses and 7 sources can be compared at once.');
}

/** The document, or the sentence why nothing was run. An interrupted run has no end and says so. */
function documentOf(events: readonly MatrixEvent[], host: string): MatrixDocument | string {
  const remarks = events.flatMap((event) => (event.kind === 'remark' ? [event.text] : []));
  for (const event of events) {
    if (event.kind === 'not-started') return event.because;
    if (event.kind === 'done') {
      const { matrix, differences, programs } = event;
      return MatrixDocument.parse({ host, ...matrix, differences, programs, remarks });
    }
  }
  return 'It was stopped before every program had its turn.';
}

/** Healthy when all got through; a problem as soon as one did not; without a single result nothing could be looked at. */
function exitCodeOf({ cells }: MatrixDocument): ExitCode {
  const kinds = cells.map(({ attempt }) => attempt.outcome.kind).filter((kind) => kind !== 'program-failed');
  if (kinds.length === 0) return exitCode.couldNotLook;
  return kinds.every((kind) => kind === 'accepted') && kinds.length === cells.length
    ? exitCode.healthy
    : exitCode.problemFound;
}
