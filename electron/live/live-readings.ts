import type { LiveEvent } from '../../shared/live.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import { identityOf } from '../../shared/row-id.ts';
import type { Look, Platform } from '../platforms/platform.ts';
import type { Difference, IdentifiedRows } from './compare-readings.ts';
import { createLiveReading, type LiveReading } from './live-reading.ts';

export interface LiveReadingsSettings {
  /** As the readings name it. */
  readonly host: string;
  readonly platform: Platform;
  readonly look: Look;
  readonly now: () => number;
  /** Kept current even when no screen shows them, once they were asked for. */
  readonly followed: readonly Question[];
  /** Told of each difference between two readings of a question. */
  readonly onDifference: <Q extends Question>(
    question: Q,
    difference: Difference<RowOf<Q>>,
    before: IdentifiedRows<RowOf<Q>>,
  ) => void;
}

/** The live reading of every question, made when it is first asked for, and who looks at it. */
export interface LiveReadings {
  /** A watcher that is `isSeldom` needs it no fresher than following it is. */
  readonly watch: <Q extends Question>(
    question: Q,
    send: (event: LiveEvent<RowOf<Q>>) => void,
    isSeldom: boolean,
  ) => () => void;
  readonly readAgain: (question: Question) => Promise<void>;
  /** Reads a question that was not read before. */
  readonly readFirst: (question: Question) => Promise<void>;
  /** When what is known was read; `null` when nothing is, or nobody asked yet. */
  readonly takenAtMs: (question: Question) => number | null;
  /** Somebody wants it fresh. */
  readonly isOnScreen: (question: Question) => boolean;
  /** Somebody wants it, or it is followed. */
  readonly isWatched: (question: Question) => boolean;
  readonly lastDurationMs: (question: Question) => number;
  /** When the latest reading that was not asked for by a person ended; 0 before the first. */
  readonly lastEndedAtMs: (question: Question) => number;
  /** Reads on our own account: counts for `lastEndedAtMs`. */
  readonly refresh: (question: Question) => Promise<void>;
}

type AnyReading = Pick<LiveReading<unknown>, 'watcherCount' | 'lastDurationMs' | 'takenAtMs'>;

export function createLiveReadings(settings: LiveReadingsSettings): LiveReadings {
  const { host, platform, look, now, followed, onDifference } = settings;
  const readings = new Map<Question, AnyReading>();
  const seldomCounts = new Map<Question, number>();
  const endedAtMs = new Map<Question, number>();

  const readingOf = <Q extends Question>(question: Q): LiveReading<RowOf<Q>> => {
    const known = readings.get(question);
    if (known !== undefined) return known as LiveReading<RowOf<Q>>;
    const made = createLiveReading<RowOf<Q>>({
      host,
      read: () => platform.readers[question](look),
      identity: identityOf(question),
      now,
      onDifference: (difference, before) => onDifference(question, difference, before),
    });
    readings.set(question, made);
    return made;
  };
  const seldomOf = (question: Question) => seldomCounts.get(question) ?? 0;
  const watchersOf = (question: Question) => readings.get(question)?.watcherCount() ?? 0;
  return {
    watch: (question, send, isSeldom) => {
      const more = isSeldom ? 1 : 0;
      const stop = readingOf(question).watch(send);
      seldomCounts.set(question, seldomOf(question) + more);
      return () => {
        stop();
        seldomCounts.set(question, seldomOf(question) - more);
      };
    },
    readAgain: (question) => readingOf(question).readAgain(),
    readFirst: (question) => readingOf(question).readFirst(),
    takenAtMs: (question) => readings.get(question)?.takenAtMs() ?? null,
    isOnScreen: (question) => watchersOf(question) > seldomOf(question),
    isWatched: (question) => watchersOf(question) > 0 || (readings.has(question) && followed.includes(question)),
    lastDurationMs: (question) => readings.get(question)?.lastDurationMs() ?? 0,
    lastEndedAtMs: (question) => endedAtMs.get(question) ?? 0,
    refresh: async (question) => {
      await readingOf(question).readAgain();
      endedAtMs.set(question, now());
    },
  };
}
