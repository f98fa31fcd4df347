import type { Clock } from './clock.ts';

/** A hidden window paints no frames; its events are taken this often instead. */
const HIDDEN_INTERVAL_MS = 500;

export interface Intake<Event> {
  readonly add: (event: Event) => void;
  /** Events wait while held, and are taken together when the hold ends. */
  readonly hold: (isHeld: boolean) => void;
  /** Forgets what waits. */
  readonly clear: () => void;
}

/** Queues events and hands them over together, once per animation frame, or by a slower timer when none is painted. */
export function createIntake<Event>(clock: Clock, take: (events: readonly Event[]) => void): Intake<Event> {
  let waiting: Event[] = [];
  let isHeld = false;
  let cancel: (() => void) | null = null;
  const stopWaiting = () => {
    cancel?.();
    cancel = null;
  };
  const flush = () => {
    stopWaiting();
    const events = waiting;
    waiting = [];
    if (events.length > 0) take(events);
  };
  const schedule = () => {
    if (cancel !== null || isHeld || waiting.length === 0) return;
    const cancelFrame = clock.nextFrame(flush);
    const cancelTimer = clock.after(HIDDEN_INTERVAL_MS, flush);
    cancel = () => {
      cancelFrame();
      cancelTimer();
    };
  };
  return {
    add: (event) => {
      waiting.push(event);
      schedule();
    },
    hold: (held) => {
      isHeld = held;
      if (held) stopWaiting();
      else schedule();
    },
    clear: () => {
      stopWaiting();
      waiting = [];
    },
  };
}
