import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 1;

/** The longest time in which nothing else could run in this process while `work` was done. */
export async function longestStallMs(work: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  await work();
  // the tick in which the work ended is only counted by the next one
  await new Promise((resolve) => setTimeout(resolve, 2 * RESOLUTION_MS));
  histogram.disable();
  return histogram.max / 1e6 - RESOLUTION_MS;
}
