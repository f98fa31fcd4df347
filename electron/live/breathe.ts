/** The event loop is given back after this long, so that IPC and timers are never held up for 50 ms. */
const LONGEST_STRETCH_MS = 12;

/** Runs `step` for each item and lets the event loop breathe in between. */
export async function forEachBreathing<T>(items: readonly T[], step: (each: T, index: number) => void): Promise<void> {
  let started = performance.now();
  for (const [index, each] of items.entries()) {
    step(each, index);
    if ((index & 127) === 0 && performance.now() - started > LONGEST_STRETCH_MS) {
      await new Promise(setImmediate);
      started = performance.now();
    }
  }
}
