/** Repeats a piece of work, the next time only after the last has ended. */
export interface Pace {
  readonly stop: () => void;
}

/**
 * Waits `pauseMs()` after each run, asked anew every time so that a hidden window can slow down. A run that fails is a
 * bug elsewhere: it is not swallowed here.
 */
export function keepPace(work: () => Promise<unknown>, pauseMs: () => number): Pace {
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const schedule = () => {
    timer = setTimeout(async () => {
      await work();
      if (!isStopped) schedule();
    }, pauseMs());
  };
  schedule();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
