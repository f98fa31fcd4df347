import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { CommandLine } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { FileReading, Host, RunningCommand } from './host.ts';
import { followCommand, runCommand } from './run-command.ts';

export interface LocalHostSettings {
  readonly platform: PlatformId;
  /**
   * Development only: a folder that stands in for `/` when tools and files are looked up, so that the pretend Mac's
   * `/usr/sbin/netstat` is run. `null` in packaged builds, always.
   */
  readonly toolRoot: string | null;
}

/** This machine. */
export function createLocalHost({ platform, toolRoot }: LocalHostSettings): Host {
  const running = new Set<RunningCommand>();
  const closing = new AbortController();
  const rooted = (path: string) => (toolRoot === null ? path : join(toolRoot, path));
  const inRoot = (command: CommandLine): CommandLine => ({ ...command, file: rooted(command.file) });
  return {
    kind: 'local',
    label: hostname(),
    platform,
    recordedAt: null,
    run: async (command, options) => {
      const signals = options.signal ? [closing.signal, options.signal] : [closing.signal];
      const run = await runCommand(inRoot(command), { ...options, signal: AbortSignal.any(signals) });
      return { ...run, command };
    },
    follow: (command, onPiece) => {
      const following = followCommand(inRoot(command), onPiece);
      running.add(following);
      void following.ended.then(() => running.delete(following));
      return following;
    },
    readFile: (path) => readTextFile(rooted(path)),
    close: async () => {
      closing.abort();
      for (const each of running) each.stop();
      await Promise.all([...running].map((each) => each.ended));
    },
  };
}

async function readTextFile(path: string): Promise<FileReading> {
  try {
    return { kind: 'read', text: await readFile(path, 'utf8') };
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return code === 'EACCES' || code === 'EPERM' ? { kind: 'not-permitted' } : { kind: 'failed', errno: code };
  }
}
