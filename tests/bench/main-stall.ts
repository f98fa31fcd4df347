import type { ElectronApplication } from '@playwright/test';

const RESOLUTION_MS = 1;

interface Watching {
  benchDelay?: { readonly max: number; enable(): boolean; disable(): boolean };
}

/** The longest time in which nothing else could run in the app's main process while `work` was done. */
export async function stallOfMain(app: ElectronApplication, work: () => Promise<unknown>): Promise<number> {
  await app.evaluate((_, resolution) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const benchDelay = monitorEventLoopDelay({ resolution });
    Object.assign(globalThis, { benchDelay }).benchDelay.enable();
  }, RESOLUTION_MS);
  await work();
  const maxNs = await app.evaluate(() => (globalThis as Watching).benchDelay?.max ?? Number.NaN);
  return maxNs / 1e6 - RESOLUTION_MS;
}
