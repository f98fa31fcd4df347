// biome-ignore lint/style/noRestrictedImports: the one door to child processes, which the lint message points to
import { type ChildProcess, spawn } from 'node:child_process';
import type { CommandLine, Ending } from '../../shared/command.ts';

/**
 * What tools get to see. A fixed locale keeps month names, decimal commas and error texts the ones the parsers know
 * (facts E1); PATH is there for tools that start helpers of their own.
 */
const ENVIRONMENT = { LC_ALL: 'C', LANG: 'C', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };

export interface SpawnedTool {
  readonly child: ChildProcess;
  /** Ends the whole process group with SIGKILL: a tool that hangs may hold a helper that hangs. */
  readonly kill: () => void;
  /** Resolves once, after both streams are closed. */
  readonly ended: Promise<Ending>;
}

/** Starts a tool without a shell, in a process group of its own, with nothing on stdin. */
export function spawnTool(command: CommandLine): SpawnedTool {
  const child = spawn(command.file, [...command.args], {
    env: { ...ENVIRONMENT, ...(process.env.HOME ? { HOME: process.env.HOME } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return killGroup(child.pid);
    killGroup(child.pid);
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(endingOfSpawnError(error)));
    child.once('close', (code, signal) =>
      resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal }),
    );
  });
  return { child, kill, ended };
}

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
