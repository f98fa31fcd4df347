import type { CommandLine, Ending } from '../../../shared/command.ts';
import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import type { ProgramChoice } from '../../../shared/programs/program-choice.ts';
import type { CommandRun, Host } from '../../hosts/host.ts';
import { type ConnectPlan, probeConnect } from '../connect.ts';
import { whyNotRun } from './apple-python.ts';
import { commandRunner } from './command-runner.ts';
import { curlRunner } from './curl-runner.ts';
import { findProgram } from './find-program.ts';
import { nodeRunner, pythonRunner } from './interpreter-runner.ts';
import { ncRunner } from './nc-runner.ts';
import type { ProgramRunner } from './runner.ts';
import { programFailed, type Said } from './said.ts';

export interface ProgramSettings {
  readonly host: Host;
  /** The login shell's; left out for the small fixed environment of every tool. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** One connect by a program, with what it was told and what it said. */
export interface ProgramTry {
  readonly attempt: ConnectAttempt;
  /** `null` for this app's own connect, and when nothing was started. */
  readonly command: CommandLine | null;
  /** `null` unless it exited by itself. */
  readonly exitCode: number | null;
  /** What it printed, complaints first, at most KEPT_CHARACTERS. Text from outside. */
  readonly printed: string;
  /** The interpreter that really ran behind a shim or a link; `null` when the program does not tell. */
  readonly executable: string | null;
}

/** An interpreter may need this long before it comes to connecting: a cold disk, a shim that is a shell script. */
const START_UP_MS = 4_000;
const CAP_BYTES = 256 * 1024;
const KEPT_CHARACTERS = 4_000;

/** Connects once as the program does. Never throws: a program that is no help is an outcome as well. */
export const connectAs = async (
  choice: ProgramChoice,
  plan: ConnectPlan,
  settings: ProgramSettings,
): Promise<ConnectAttempt> => (await tryProgram(choice, plan, settings)).attempt;

/** As `connectAs`, with what the program was told and what it said. */
export async function tryProgram(
  choice: ProgramChoice,
  plan: ConnectPlan,
  settings: ProgramSettings,
): Promise<ProgramTry> {
  const { host, signal } = settings;
  const nothing = { command: null, exitCode: null, printed: '', executable: null };
  if (choice.kind === 'routelight') return { ...nothing, attempt: await probeConnect(plan, signal) };
  const found = await findProgram(host, choice);
  const file = found.kind === 'found' ? found.file : choice.kind;
  const because = found.kind === 'found' ? await whyNotAsked(choice, file, plan, settings) : found.because;
  if (because !== null) return { ...nothing, attempt: attemptOf(file, plan, null, programFailed(because)) };
  return runAs(runnerOf(choice), file, plan, settings);
}

function runnerOf(choice: Exclude<ProgramChoice, { kind: 'routelight' }>): ProgramRunner {
  if (choice.kind === 'command') return commandRunner(choice.words);
  return { nc: ncRunner, curl: curlRunner, python: pythonRunner, node: nodeRunner }[choice.kind];
}

async function whyNotAsked(
  choice: ProgramChoice,
  file: string,
  { sourceAddress }: ConnectPlan,
  { host, signal }: ProgramSettings,
): Promise<string | null> {
  if (choice.kind === 'command' && sourceAddress !== null)
    return 'The source address of your own command line cannot be chosen for it.';
  return whyNotRun(host, file, signal);
}

async function runAs(
  runner: ProgramRunner,
  file: string,
  plan: ConnectPlan,
  { host, environment, signal }: ProgramSettings,
): Promise<ProgramTry> {
  const command = runner.command(file, plan, host.platform);
  const enough = new AbortController();
  let seen = '';
  const run = await host.run(command, {
    timeoutMs: plan.timeoutMs + START_UP_MS,
    capBytes: CAP_BYTES,
    leavesNothing: true,
    signal: signal === undefined ? enough.signal : AbortSignal.any([signal, enough.signal]),
    ...(environment && { environment }),
    onStderr: (piece) => {
      seen = (seen + piece).slice(-KEPT_CHARACTERS);
      if (runner.isConnected?.(seen)) enough.abort();
    },
  });
  const said = enough.signal.aborted && !signal?.aborted ? readText(run, 0) : readRun(run);
  return {
    attempt: attemptOf(file, plan, run, said),
    command: run.command,
    exitCode: run.ending.kind === 'exited' ? run.ending.code : null,
    printed: `${run.stderr}\n${run.stdout.join('')}`.trim().slice(0, KEPT_CHARACTERS),
    executable: said.executable,
  };

  function readRun(ended: CommandRun): Said {
    return ended.ending.kind === 'exited' ? readText(ended, ended.ending.code) : saidByEnding(ended.ending);
  }
  function readText({ stdout, stderr }: CommandRun, code: number): Said {
    return runner.read({ code, stdout: stdout.join(''), stderr }, host.platform);
  }
}

function attemptOf(
  program: string,
  { target, sourceAddress }: ConnectPlan,
  run: CommandRun | null,
  said: Said,
): ConnectAttempt {
  const { outcome, errno, errnoNumber, isSynchronous, local } = said;
  return {
    ...{ program, target, sourceAddress, local, outcome, errno, errnoNumber, isSynchronous },
    startedAtMs: run?.startedAtMs ?? Date.now(),
    elapsedMs: said.elapsedMs ?? Math.round((run?.durationMs ?? 0) * 10) / 10,
  };
}

/** What an ending without an exit code says of the program, in a sentence for the person. */
function saidByEnding(ending: Exclude<Ending, { kind: 'exited' }>): Said {
  switch (ending.kind) {
    case 'cancelled':
      return { ...programFailed(''), outcome: { kind: 'cancelled' } };
    case 'timed-out':
      return programFailed(`It was still running after ${Math.round(ending.afterMs / 1_000)} s and was ended.`);
    case 'too-much-output':
      return programFailed(`It printed more than ${CAP_BYTES / 1024} KiB and was ended.`);
    case 'missing-tool':
      return programFailed('There is no such file.');
    case 'not-executable':
      return programFailed(`The file is there but cannot be run (${ending.errno}).`);
    case 'not-started':
      return programFailed(`The system would not start it (${ending.errno}).`);
    case 'signalled':
      return programFailed(`It was ended by ${ending.signal} before it answered.`);
    case 'not-recorded':
      return programFailed('A recording runs no programs.');
  }
}
