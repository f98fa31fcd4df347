import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, it } from 'vitest';
import { type Figure, keepFigures, median, plainFigure, ratioFigure } from './measure.ts';
import { cpuSecondsOfTree, memoryMibOfTree } from './process-tree.ts';
import { createProfile, type StartedElectron, startElectron } from './start-electron.ts';

const BARE_APP = 'tests/bench/bare-app/main.cjs';
const STARTS = 7;
/** The first seconds after a start are still work: code is compiled, caches are written. */
const SETTLE_MS = 8_000;
const IDLE_MS = 30_000;

const figures: Figure[] = [];
afterAll(() => keepFigures('2-start', figures));

async function withStarted<T>(
  app: string,
  profile: string,
  use: (started: StartedElectron) => Promise<T> | T,
): Promise<T> {
  const started = await startElectron(app, profile);
  try {
    return await use(started);
  } finally {
    await started.stop();
  }
}

const paintedAfterMs = (app: string, profile: string) => withStarted(app, profile, (started) => started.paintedAfterMs);

const idleOf = (app: string, profile: string) =>
  withStarted(app, profile, async ({ pid }) => {
    await delay(SETTLE_MS);
    const before = await cpuSecondsOfTree(pid);
    await delay(IDLE_MS);
    const cpuSeconds = (await cpuSecondsOfTree(pid)) - before;
    return { cpuPercent: (cpuSeconds / (IDLE_MS / 1_000)) * 100, memoryMib: await memoryMibOfTree(pid) };
  });

it('cold start and idle beside a bare window', async () => {
  const [own, bare] = [await createProfile(), await createProfile()];
  try {
    const times: { readonly ours: number[]; readonly peer: number[] } = { ours: [], peer: [] };
    for (let start = 0; start <= STARTS; start += 1) {
      times.peer.push(await paintedAfterMs(BARE_APP, bare.folder));
      times.ours.push(await paintedAfterMs('.', own.folder));
    }
    // the first of each made its profile
    const medians = { ours: median(times.ours.slice(1)), peer: median(times.peer.slice(1)) };
    figures.push(ratioFigure('cold start to routes painted', 'ms', medians, 'bare window', 1.5));
    const [bareIdle, ourIdle] = [await idleOf(BARE_APP, bare.folder), await idleOf('.', own.folder)];
    const memory = { ours: ourIdle.memoryMib, peer: bareIdle.memoryMib };
    figures.push(
      {
        ...plainFigure('idle', '% of a core', ourIdle.cpuPercent, 1),
        peer: { name: 'bare window', value: bareIdle.cpuPercent },
      },
      ratioFigure('memory when idle', 'MiB', memory, 'bare window', 1.3),
    );
  } finally {
    await Promise.all([own.remove(), bare.remove()]);
  }
}, 200_000);
