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

/** Something that hands over data piece by piece and can be told to wait. */
interface Pausable {
  pause(): unknown;
  resume(): unknown;
}

/**
 * Makes of `take` a listener for a stream's pieces that lets the event loop breathe: one turn of the loop may bring 32
 * pieces of 64 KiB (libuv, uv__read), and parsing them all before anything else runs holds the window up.
 */
export function breathing<Piece>(stream: Pausable, take: (piece: Piece) => void): (piece: Piece) => void {
  return (piece) => {
    const started = turnStartedAt();
    take(piece);
    if (performance.now() - started < LONGEST_STRETCH_MS) return;
    stream.pause();
    setImmediate(() => stream.resume());
  };
}

let turnStarted: number | null = null;

/** When the first piece of this turn of the event loop came, from whichever stream. */
function turnStartedAt(): number {
  if (turnStarted !== null) return turnStarted;
  setImmediate(() => {
    turnStarted = null;
  });
  turnStarted = performance.now();
  return turnStarted;
}
