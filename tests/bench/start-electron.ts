import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';

/** Far longer than any start takes: one that is not there by then has stalled. */
const DEADLINE_MS = 10_000;
const STOP_GRACE_MS = 3_000;

/**
 * For both windows that are compared. Without a graphics chip Chromium's GPU process fails once before it draws in software,
 * and on a busy machine about one start in fifteen of a window that is hidden at first then never gets its page.
 */
export const DRAWN_IN_SOFTWARE: readonly string[] = ['--no-sandbox', '--disable-gpu'];

/** An Electron started as a person starts it, with nothing attached to it that would slow it down. */
export interface StartedElectron {
  readonly pid: number;
  /** From before the program was started until the first cell of a table was on the screen; `null` when none ever was. */
  readonly paintedAfterMs: number | null;
  readonly stop: () => Promise<void>;
}

/** One profile for every start of an app, so that only the first one has to make it. */
export async function createProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'routelight-bench-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts the app of a folder or file and waits for its table, or for the deadline. */
export async function startElectron(app: string, profile: string): Promise<StartedElectron> {
  const args = [...DRAWN_IN_SOFTWARE, '-r', resolve('tests/bench/tell-painted.cjs'), resolve(app)];
  const startedAtMs = Date.now();
  const child = spawn(electronRuntime().executable, [...args, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, XDG_DATA_HOME: join(profile, 'data') },
    detached: true,
  });
  const closed = once(child, 'close');
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron could not be started');
  const stop = async () => {
    child.kill('SIGTERM');
    const insist = setTimeout(() => process.kill(-pid, 'SIGKILL'), STOP_GRACE_MS);
    await closed;
    clearTimeout(insist);
  };
  const paintedAtMs = await firstPaint(child.stdout, closed);
  return { pid, paintedAfterMs: paintedAtMs === null ? null : paintedAtMs - startedAtMs, stop };
}

/** `null` when the deadline passes or the program ends first. */
async function firstPaint(stdout: AsyncIterable<Buffer>, closed: Promise<unknown>): Promise<number | null> {
  let printed = '';
  const read = async () => {
    for await (const piece of stdout) {
      printed += piece;
      const paintedAtMs = /^painted (\d+)$/m.exec(printed)?.[1];
      if (paintedAtMs !== undefined) return Number(paintedAtMs);
    }
    return null;
  };
  const late = once(AbortSignal.timeout(DEADLINE_MS), 'abort');
  return Promise.race([read(), closed.then(() => null), late.then(() => null)]);
}
