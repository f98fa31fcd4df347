export type Cancel = () => void;

/** Time as the page sees it, injected so that tests hold it in their hand. */
export interface Clock {
  readonly nowMs: () => number;
  /** Calls back before the next painted frame. */
  readonly nextFrame: (run: () => void) => Cancel;
  readonly after: (delayMs: number, run: () => void) => Cancel;
}

export const windowClock: Clock = {
  nowMs: () => Date.now(),
  nextFrame: (run) => {
    const id = requestAnimationFrame(run);
    return () => cancelAnimationFrame(id);
  },
  after: (delayMs, run) => {
    const id = setTimeout(run, delayMs);
    return () => clearTimeout(id);
  },
};
