import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';

const DEADLINE_MS = 20_000;
const STOP_GRACE_MS = 3_000;

/** An Electron started as a person starts it, with nothing attached to it that would slow it down. */
export interface StartedElectron {
  readonly pid: number;
  /** From before the program was started until the first cell of a table was on the screen. */
  readonly paintedAfterMs: number;
  readonly stop: () => Promise<void>;
}

/** One profile for every start of an app, so that only the first one has to make it. */
export async function createProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'routelight-bench-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts the app of a folder or file and waits for its table. */
export async function startElectron(app: string, profile: string): Promise<StartedElectron> {
  const args = ['--no-sandbox', '-r', resolve('tests/bench/tell-painted.cjs'), resolve(app)];
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
  if (paintedAtMs !== null) return { pid, paintedAfterMs: paintedAtMs - startedAtMs, stop };
  await stop();
  throw new Error(`${app} showed no table within ${DEADLINE_MS} ms`);
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
