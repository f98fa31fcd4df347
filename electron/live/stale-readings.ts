import type { Question } from '../../shared/question.ts';
import type { LiveReadings } from './live-readings.ts';

/** Changes come in bursts (one `ip addr add` is three messages): the first is waited for this long, and no longer. */
const DEBOUNCE_MS = 60;
/** A re-read is followed by at least this many times its own length of rest, so that 100k routes do not eat a core. */
const REST_FACTOR = 3;

/** How long this question rests after its latest reading. */
export const restMs = (readings: LiveReadings, question: Question): number =>
  readings.lastDurationMs(question) * REST_FACTOR;

/** Reads again what is known to be out of date, soon, and never the same question twice at a time. */
export interface StaleReadings {
  /** Nothing happens for a question that nobody looks at. */
  readonly mark: (question: Question) => void;
  readonly stop: () => void;
}

export function createStaleReadings(readings: LiveReadings, now: () => number): StaleReadings {
  const timers = new Map<Question, NodeJS.Timeout>();
  return {
    mark: (question) => {
      if (timers.has(question) || !readings.isWatched(question)) return;
      const restedAtMs = readings.lastEndedAtMs(question) + restMs(readings, question);
      const refresh = () => {
        timers.delete(question);
        void readings.refresh(question);
      };
      timers.set(question, setTimeout(refresh, Math.max(DEBOUNCE_MS, restedAtMs - now())));
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
