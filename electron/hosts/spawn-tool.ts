// biome-ignore lint/style/noRestrictedImports: the one door to child processes, which the lint message points to
import { type ChildProcess, spawn } from 'node:child_process';
import type { CommandLine, Ending } from '../../shared/command.ts';

/**
 * What tools get to see. A fixed locale keeps month names, decimal commas and error texts the ones the parsers know
 * (facts E1); PATH is there for tools that start helpers of their own.
 */
const ENVIRONMENT = { LC_ALL: 'C', LANG: 'C', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };

type Environment = Readonly<Record<string, string>>;
const toolEnvironment = (): Environment => ({ ...ENVIRONMENT, ...(process.env.HOME && { HOME: process.env.HOME }) });

export interface SpawnedTool {
  /** `null` when the system would not start it; then there is no output either. */
  readonly child: ChildProcess | null;
  /**
   * Ends the whole process group with SIGKILL, since a tool that hangs may hold a helper that hangs, and stops reading: a
   * daemon it left behind may keep its end of the pipe open for ever. Does nothing once the tool has ended.
   */
  readonly kill: () => void;
  /**
   * Ends what is left of the group. Only for the moment of the child's exit: as long as a process is in the group the system
   * gives its number to no other (setsid(2)), and an empty one is told by ESRCH.
   */
  readonly killRest: () => void;
  /** Resolves once, after both streams are closed. */
  readonly ended: Promise<Ending>;
}

/** Starts a tool without a shell, in a process group of its own, with nothing on stdin. */
export function spawnTool(command: CommandLine, environment: Environment = toolEnvironment()): SpawnedTool {
  const child = startChild(command, environment);
  if ('kind' in child)
    return { child: null, kill: () => undefined, killRest: () => undefined, ended: Promise.resolve(child) };
  let isOver = false;
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(endingOfSpawnError(error)));
    child.once('close', (code, signal) =>
      resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal }),
    );
  });
  void ended.then(() => {
    isOver = true;
  });
  const kill = () => {
    if (isOver) return; // its process id may be another's by now
    killGroup(child.pid);
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  return { child, kill, killRest: () => killGroup(child.pid), ended };
}

/**
 * Starts a program that goes on when the app ends, with nothing of the app's but its environment. `null` once it runs, or
 * why it does not.
 */
export function startApart({ file, args }: CommandLine): Promise<Ending | null> {
  const child = spawn(file, [...args], { env: process.env, stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(null));
    child.once('error', (error: NodeJS.ErrnoException) => resolve(endingOfSpawnError(error)));
  });
}

/** Node tells of some refusals by an event (ENOENT, EACCES…) and throws the others (ENOTDIR, E2BIG, ENOMEM…). */
function startChild(command: CommandLine, environment: Environment): ChildProcess | Ending {
  try {
    return spawn(command.file, [...command.args], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    });
  } catch (error) {
    if (!isSystemError(error)) throw error; // a NUL in an argument: a bug of the caller
    return endingOfSpawnError(error);
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the group is gone already, which is what was wanted
  }
}

/** spawn(2) and execve(2) errors; ENOTDIR is a missing tool too: a part of its path is a file. */
function endingOfSpawnError({ code = 'UNKNOWN' }: NodeJS.ErrnoException): Ending {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing-tool' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOEXEC') return { kind: 'not-executable', errno: code };
  return { kind: 'not-started', errno: code };
}
