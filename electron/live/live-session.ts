import type { LiveEvent } from '../../shared/live.ts';
import { type Question, questionNames, type RowOf } from '../../shared/question.ts';
import type { SystemChange } from '../../shared/system-change.ts';
import type { Host } from '../hosts/host.ts';
import { createLiveReadings, type LiveReadings, type LiveReadingsSettings } from './live-readings.ts';
import { followChanges, type Monitor } from './monitor.ts';
import { keepPace, type Pace } from './pace.ts';
import { createStaleReadings, restMs } from './stale-readings.ts';

/** Which tables a kernel message makes stale. An address brings its routes, an interface its resolvers. */
const STALE_AFTER: Readonly<Record<SystemChange['subject'], readonly Question[]>> = {
  route: ['routes', 'reachability'],
  address: ['interfaces', 'routes', 'reachability'],
  interface: ['interfaces', 'routes', 'resolvers', 'reachability', 'tailnet'],
  neighbor: ['neighbors'],
  other: [],
};

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
/** The monitor is started after the first rows are on the screen: to start a program holds the event loop. */
const MONITOR_AFTER_MS = 600;
/** What was read before somebody came to watch is read again if it is older. */
const FRESH_MS = 1_000;

/** Everything a window shows of one host, kept current while somebody watches. */
export interface LiveSession {
  /** Follows the system's changes from soon after the first one on. A watcher that is `isSeldom` does not make the poll faster than a question is followed. */
  readonly watch: <Q extends Question>(
    question: Q,
    send: (event: LiveEvent<RowOf<Q>>) => void,
    isSeldom?: boolean | undefined,
  ) => () => void;
  readonly readAgain: (question: Question) => Promise<void>;
  /** Reads a question before anybody watches it; does nothing when it was read. */
  readonly readFirst: (question: Question) => Promise<void>;
  readonly setPaused: (isPaused: boolean) => void;
  /** Polls slow down while nobody can see them. */
  readonly setInBackground: (isInBackground: boolean) => void;
  readonly stop: () => void;
}

/** A recording does not change: nothing of it is followed or polled. */
export interface LiveSessionSettings extends Omit<LiveReadingsSettings, 'host'> {
  readonly host: Host;
}

export function startLiveSession(settings: LiveSessionSettings): LiveSession {
  const { host, now } = settings;
  const isRecording = host.kind === 'recorded';
  const mood: Mood = { isPaused: false, isInBackground: false };
  const readings = createLiveReadings({ ...settings, host: host.label });
  const stale = createStaleReadings(readings, now);
  const becomeStale = (question: Question) => {
    if (!mood.isPaused) stale.mark(question);
  };
  const monitor = createLateMonitor(settings, becomeStale);
  const paces = isRecording ? [] : questionNames.flatMap((question) => pollOf(question, readings, mood, settings));
  const followTimer = isRecording ? undefined : setTimeout(() => follow(readings, settings.followed), FOLLOW_AFTER_MS);
  return {
    watch: (question, send, isSeldom = false) => {
      if (!isRecording) monitor.startSoon();
      const takenAtMs = readings.isOnScreen(question) ? null : readings.takenAtMs(question);
      const stop = readings.watch(question, send, isSeldom);
      if (!isSeldom && takenAtMs !== null && now() - takenAtMs > FRESH_MS) becomeStale(question);
      return stop;
    },
    readAgain: readings.readAgain,
    readFirst: readings.readFirst,
    setPaused: (isPaused) => {
      mood.isPaused = isPaused;
      if (!isPaused) questionNames.forEach(becomeStale);
    },
    setInBackground: (isInBackground) => {
      mood.isInBackground = isInBackground;
    },
    stop: () => {
      monitor.stop();
      clearTimeout(followTimer);
      for (const pace of paces) pace.stop();
      stale.stop();
    },
  };
}

interface Mood {
  isPaused: boolean;
  isInBackground: boolean;
}

function follow(readings: LiveReadings, followed: readonly Question[]): void {
  for (const question of followed) if (!readings.isOnScreen(question)) void readings.refresh(question);
}

function pollOf(
  question: Question,
  readings: LiveReadings,
  mood: Readonly<Mood>,
  { platform, now }: LiveSessionSettings,
): readonly Pace[] {
  const pollMs = POLL_MS[question] ?? (platform.alsoPolls ? FALLBACK_POLL_MS : null);
  if (pollMs === null) return [];
  const work = async () => {
    const isDue = readings.isOnScreen(question) || now() - readings.lastEndedAtMs(question) >= FOLLOWED_POLL_MS;
    if (!mood.isPaused && readings.isWatched(question) && isDue) await readings.refresh(question);
  };
  const pauseMs = () => Math.max(pollMs, restMs(readings, question)) * (mood.isInBackground ? BACKGROUND_FACTOR : 1);
  return [keepPace(work, pauseMs)];
}

/** The system's own monitor, started once, a while after it was first wanted. */
function createLateMonitor({ host, platform }: LiveSessionSettings, becomeStale: (question: Question) => void) {
  let monitor: Monitor | null = null;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    const onGap = () => questionNames.forEach(becomeStale);
    monitor = followChanges(host, platform.monitor, ({ subject }) => STALE_AFTER[subject].forEach(becomeStale), onGap);
    onGap(); // nobody listened while the first rows were read
  };
  return {
    startSoon: () => {
      if (!isStopped) timer ??= setTimeout(start, MONITOR_AFTER_MS);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      monitor?.stop();
    },
  };
}
