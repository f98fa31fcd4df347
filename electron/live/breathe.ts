import type { Readable } from 'node:stream';

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

/** Less than a pipe hands over at once, so that the clock is looked at between: 70 lines of a netstat, 150 routes of an ip. */
const MOST_TAKEN_BYTES = 16_384;

/** What of a stream is needed to take its bytes as one pleases. */
type Takeable = Pick<Readable, 'on' | 'read' | 'readableLength'>;

/**
 * Takes the bytes of a stream and lets the event loop breathe: one turn of the loop may bring 32 pieces of 64 KiB (libuv,
 * uv__read), and parsing them all before anything else runs holds the window up. The stream ends when all are taken.
 */
export function takeBreathing(stream: Takeable, take: (piece: Buffer) => void): void {
  const next = (): Buffer | null => stream.read(Math.min(stream.readableLength, MOST_TAKEN_BYTES) || undefined);
  const pump = () => {
    const started = turnStartedAt();
    for (let piece = next(); piece !== null; piece = next()) {
      take(piece);
      if (performance.now() - started < LONGEST_STRETCH_MS) continue;
      setImmediate(pump);
      return;
    }
  };
  stream.on('readable', pump);
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
