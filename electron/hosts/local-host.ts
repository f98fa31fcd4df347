import { constants, open, readdir, readFile, realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { CommandLine } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { BytesReading, FileCount, FilePlace, FileReading, Host, RunningCommand } from './host.ts';
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
  const running = new Set<Promise<unknown>>();
  const keepUntilOver = (ended: Promise<unknown>) => {
    const forget = () => running.delete(ended);
    running.add(ended);
    void ended.then(forget, forget);
  };
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
      const ended = runCommand(inRoot(command), { ...options, signal: AbortSignal.any(signals) });
      keepUntilOver(ended);
      return { ...(await ended), command };
    },
    follow: (command, onPiece) => {
      if (closing.signal.aborted) return NEVER_STARTED;
      const following = followCommand(inRoot(command), onPiece);
      closing.signal.addEventListener('abort', following.stop);
      void following.ended.then(() => closing.signal.removeEventListener('abort', following.stop));
      keepUntilOver(following.ended);
      return following;
    },
    readFile: (path) => readTextFile(rooted(path)),
    readBytes: (path, from, length) => readPart(rooted(path), from, length),
    findFile: (path) => findBelow(rooted(path), toolRoot),
    countFiles: (path) => countIn(rooted(path)),
    close: async () => {
      closing.abort();
      await Promise.allSettled(running);
    },
  };
}

/** What is followed after the host was closed: a monitor that starts itself again must not outlive the app. */
const NEVER_STARTED: RunningCommand = { stop: () => undefined, ended: Promise.resolve({ kind: 'cancelled' }) };

async function readTextFile(path: string): Promise<FileReading> {
  try {
    return { kind: 'read', text: await readFile(path, 'utf8') };
  } catch (error) {
    return whyUnread(error);
  }
}

async function readPart(path: string, from: number, length: number): Promise<BytesReading> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK); // a pipe would wait for its writer
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return { kind: 'failed', errno: stat.isDirectory() ? 'EISDIR' : 'EINVAL' };
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, from);
      return { kind: 'read', bytes: buffer.subarray(0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return whyUnread(error);
  }
}

async function countIn(path: string): Promise<FileCount> {
  try {
    const { length: count } = await readdir(path);
    return { kind: 'counted', count };
  } catch (error) {
    return whyUnread(error);
  }
}

/** Links that lead out of the folder that stands for `/` are left where they are: they mean nothing on that machine. */
async function findBelow(path: string, root: string | null): Promise<FilePlace> {
  try {
    const real = await realpath(path);
    if (root === null) return { kind: 'found', realPath: real };
    const realRoot = await realpath(root);
    return {
      kind: 'found',
      realPath: real.startsWith(`${realRoot}/`) ? real.slice(realRoot.length) : path.slice(root.length),
    };
  } catch (error) {
    return whyUnread(error);
  }
}

function whyUnread(error: unknown): Exclude<FileReading, { kind: 'read' }> {
  const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return code === 'EACCES' || code === 'EPERM' ? { kind: 'not-permitted' } : { kind: 'failed', errno: code };
}
