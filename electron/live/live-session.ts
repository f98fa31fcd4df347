import type { LiveEvent } from '../../shared/live.ts';
import { type Question, questionNames, type RowOf } from '../../shared/question.ts';
import { identityOf } from '../../shared/row-id.ts';
import type { SystemChange } from '../../shared/system-change.ts';
import type { Host } from '../hosts/host.ts';
import type { Look, Platform } from '../platforms/platform.ts';
import type { Difference, IdentifiedRows } from './compare-readings.ts';
import { createLiveReading, type LiveReading } from './live-reading.ts';
import { followChanges, type Monitor } from './monitor.ts';
import { keepPace } from './pace.ts';

/** Which tables a kernel message makes stale. An address brings its routes, an interface its resolvers. */
const STALE_AFTER: Readonly<Record<SystemChange['subject'], readonly Question[]>> = {
  route: ['routes', 'reachability'],
  address: ['interfaces', 'routes', 'reachability'],
  interface: ['interfaces', 'routes', 'resolvers', 'reachability', 'tailnet'],
  neighbor: ['neighbors'],
  other: [],
};

/** Changes come in bursts (one `ip addr add` is three messages): the first is waited for this long, and no longer. */
const DEBOUNCE_MS = 60;
/** A re-read is followed by at least this many times its own length of rest, so that 100k routes do not eat a core. */
const REST_FACTOR = 3;

/** How long a poll rests: nothing tells us of listeners, and of the last ones hardly anything changes. */
const POLL_MS: Readonly<Partial<Record<Question, number>>> = {
  listeners: 1_000,
  sockets: 1_500,
  resolvers: 15_000,
  proxies: 30_000,
  firewall: 30_000,
  tailnet: 30_000,
};
/** Where the monitor alone is not to be trusted (Platform.alsoPolls). */
const FALLBACK_POLL_MS = 5_000;
const BACKGROUND_FACTOR = 8;
/** Questions that are followed without a screen are polled this seldom; the monitor tells of most changes at once. */
const FOLLOWED_POLL_MS = 10_000;
/** Following begins after the first screen has what it needs. */
const FOLLOW_AFTER_MS = 3_000;
/** The monitor is started after the first rows: to start a program holds the event loop. */
const MONITOR_AFTER_MS = 150;

/** Everything a window shows of one host, kept current while somebody watches. */
export interface LiveSession {
  /** Follows the system's changes from soon after the first one on. A watcher that is `isSeldom` does not make the poll faster than a question is followed. */
  readonly watch: <Q extends Question>(
    question: Q,
    send: (event: LiveEvent<RowOf<Q>>) => void,
    isSeldom?: boolean | undefined,
  ) => () => void;
  readonly readAgain: (question: Question) => Promise<void>;
  readonly setPaused: (isPaused: boolean) => void;
  /** Polls slow down while nobody can see them. */
  readonly setInBackground: (isInBackground: boolean) => void;
  readonly stop: () => void;
}

export interface LiveSessionSettings {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
  readonly now: () => number;
  /** Kept current even when no screen shows them. Not on a recording, which does not change. */
  readonly followed: readonly Question[];
  /** Told of each difference between two readings of a question. */
  readonly onDifference: <Q extends Question>(
    question: Q,
    difference: Difference<RowOf<Q>>,
    before: IdentifiedRows<RowOf<Q>>,
  ) => void;
}

type AnyReading = Pick<LiveReading<unknown>, 'readAgain' | 'watcherCount' | 'lastDurationMs'>;

export function startLiveSession(settings: LiveSessionSettings): LiveSession {
  const { host, platform, look, now, followed, onDifference } = settings;
  let isPaused = false;
  let isInBackground = false;
  const readings = new Map<Question, AnyReading>();
  const staleTimers = new Map<Question, NodeJS.Timeout>();

  const readingOf = <Q extends Question>(question: Q): LiveReading<RowOf<Q>> => {
    const known = readings.get(question);
    if (known !== undefined) return known as LiveReading<RowOf<Q>>;
    const made = createLiveReading<RowOf<Q>>({
      host: host.label,
      read: () => platform.readers[question](look),
      identity: identityOf(question),
      now,
      onDifference: (difference, before) => onDifference(question, difference, before),
    });
    readings.set(question, made);
    return made;
  };
  const seldom = new Map<Question, number>();
  const countSeldom = (question: Question, more: number) => seldom.set(question, (seldom.get(question) ?? 0) + more);
  const isOnScreen = (question: Question) =>
    (readings.get(question)?.watcherCount() ?? 0) > (seldom.get(question) ?? 0);
  const isWatched = (question: Question) =>
    (readings.get(question)?.watcherCount() ?? 0) > 0 || (readings.has(question) && followed.includes(question));
  const becomeStale = (question: Question) => {
    if (isPaused || staleTimers.has(question) || !isWatched(question)) return;
    const reading = readingOf(question);
    const waitMs = Math.max(DEBOUNCE_MS, lastReadEndedMs(question) + reading.lastDurationMs() * REST_FACTOR - now());
    const timer = setTimeout(() => {
      staleTimers.delete(question);
      void readNow(question);
    }, waitMs);
    staleTimers.set(question, timer);
  };
  const readEnded = new Map<Question, number>();
  const readNow = async (question: Question) => {
    await readingOf(question).readAgain();
    readEnded.set(question, now());
  };
  const lastReadEndedMs = (question: Question) => readEnded.get(question) ?? 0;

  let monitor: Monitor | null = null;
  let isStopped = false;
  let monitorTimer: NodeJS.Timeout | undefined;
  const startMonitor = () => {
    const onGap = () => questionNames.forEach(becomeStale);
    monitor = followChanges(host, platform.monitor, ({ subject }) => STALE_AFTER[subject].forEach(becomeStale), onGap);
    onGap(); // nobody listened while the first rows were read
  };
  const monitorSoon = () => {
    if (host.kind !== 'recorded' && !isStopped) monitorTimer ??= setTimeout(startMonitor, MONITOR_AFTER_MS);
  };
  const paces = host.kind === 'recorded' ? [] : questionNames.flatMap((question) => pollOf(question));

  function pollOf(question: Question) {
    const pollMs = POLL_MS[question] ?? (platform.alsoPolls ? FALLBACK_POLL_MS : null);
    if (pollMs === null) return [];
    const work = async () => {
      const isDue = isOnScreen(question) || now() - lastReadEndedMs(question) >= FOLLOWED_POLL_MS;
      if (!isPaused && isWatched(question) && isDue) await readNow(question);
    };
    const restMs = () => (readings.get(question)?.lastDurationMs() ?? 0) * REST_FACTOR;
    return [keepPace(work, () => Math.max(pollMs, restMs()) * (isInBackground ? BACKGROUND_FACTOR : 1))];
  }

  const startFollowing = () => {
    for (const question of followed) if (!isOnScreen(question)) void readNow(question);
  };
  const followTimer = host.kind === 'recorded' ? undefined : setTimeout(startFollowing, FOLLOW_AFTER_MS);

  return {
    watch: (question, send, isSeldom = false) => {
      monitorSoon();
      const wasFollowedOnly = readings.has(question) && !isOnScreen(question);
      const stop = readingOf(question).watch(send);
      if (isSeldom) countSeldom(question, 1);
      else if (wasFollowedOnly) becomeStale(question);
      return () => {
        stop();
        if (isSeldom) countSeldom(question, -1);
      };
    },
    readAgain: (question) => readingOf(question).readAgain(),
    setPaused: (paused) => {
      isPaused = paused;
      if (!paused) for (const question of questionNames) becomeStale(question);
    },
    setInBackground: (background) => {
      isInBackground = background;
    },
    stop: () => {
      isStopped = true;
      monitor?.stop();
      clearTimeout(monitorTimer);
      clearTimeout(followTimer);
      for (const pace of paces) pace.stop();
      for (const timer of staleTimers.values()) clearTimeout(timer);
    },
  };
}
