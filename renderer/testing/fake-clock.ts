import type { Clock } from '../live/clock.ts';

interface Planned {
  readonly atMs: number;
  readonly run: () => void;
}

/** A clock that moves only when told to. Frames are painted at once when it moves. */
export interface FakeClock extends Clock {
  readonly advance: (ms: number) => void;
  /** A hidden window paints no frames. */
  readonly setHidden: (isHidden: boolean) => void;
}

export function createFakeClock(startMs = 1_000): FakeClock {
  let nowMs = startMs;
  let isHidden = false;
  const planned = new Set<Planned>();
  const plan = (atMs: number, run: () => void) => {
    const each = { atMs, run };
    planned.add(each);
    return () => void planned.delete(each);
  };
  const runDue = (): boolean => {
    const due = [...planned].filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs)[0];
    if (due === undefined) return false;
    planned.delete(due);
    due.run();
    return true;
  };
  return {
    nowMs: () => nowMs,
    nextFrame: (run) => plan(isHidden ? Number.POSITIVE_INFINITY : nowMs, run),
    after: (delayMs, run) => plan(nowMs + delayMs, run),
    setHidden: (hidden) => {
      isHidden = hidden;
    },
    advance: (ms) => {
      nowMs += ms;
      while (runDue());
    },
  };
}
