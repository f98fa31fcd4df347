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
    const times: { readonly ours: (number | null)[]; readonly peer: (number | null)[] } = { ours: [], peer: [] };
    for (let start = 0; start <= STARTS; start += 1) {
      times.peer.push(await paintedAfterMs(BARE_APP, bare.folder));
      times.ours.push(await paintedAfterMs('.', own.folder));
    }
    // the first of each made its profile
    const medianOf = (all: readonly (number | null)[]) => median(all.slice(1).filter((each) => each !== null));
    const medians = { ours: medianOf(times.ours), peer: medianOf(times.peer) };
    const stalled = (all: readonly (number | null)[]) => all.filter((each) => each === null).length;
    figures.push(ratioFigure('cold start to routes painted', 'ms', medians, 'bare window', 1.5), {
      ...plainFigure(`starts of ${STARTS + 1} that stalled`, 'starts', stalled(times.ours), 0),
      peer: { name: 'bare window', value: stalled(times.peer) },
    });
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
