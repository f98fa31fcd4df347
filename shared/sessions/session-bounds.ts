import { z } from 'zod';
import type { SessionStorage, SessionSummary } from './session-summary.ts';
import { describeThinned } from './thinned.ts';

/**
 * How long sessions are kept, and how much room they may take. The one that is being written may take a quarter of it:
 * readings are left out of it beyond that, so that a session of weeks does not push all the others out.
 */
export const SessionBounds = z.object({
  keepDays: z.number().min(1).max(36_500).default(90),
  keepBytes: z.number().min(1_000_000).default(2_000_000_000),
});
export type SessionBounds = z.output<typeof SessionBounds>;

export const bytesOfOneSession = ({ keepBytes }: SessionBounds): number => keepBytes / 4;

type Judged = Pick<
  SessionSummary,
  | 'id'
  | 'name'
  | 'ending'
  | 'isCurrent'
  | 'sizeBytes'
  | 'lastAtMs'
  | 'counts'
  | 'unsettledActions'
  | 'leftOut'
  | 'problem'
>;

export interface Removal {
  readonly id: string;
  readonly because: 'old' | 'no-room';
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Which sessions the bounds remove: those older than so many days, then the oldest until the rest fits. Never one that is
 * being written, has notes, hypotheses or a name, holds a change that is neither kept nor undone, or cannot be read; these
 * may exceed the bounds, and the text says so.
 */
export function sessionsToRemove(
  sessions: readonly Judged[],
  { keepDays, keepBytes }: SessionBounds,
  nowMs: number,
): readonly Removal[] {
  const removable = sessions.filter(isRemovable).toSorted((a, b) => (a.lastAtMs ?? 0) - (b.lastAtMs ?? 0));
  const old = removable.filter(({ lastAtMs }) => lastAtMs !== null && nowMs - lastAtMs > keepDays * DAY_MS);
  const oldIds = new Set(old.map(({ id }) => id));
  let bytes = bytesOf(sessions.filter(({ id }) => !oldIds.has(id)));
  const large = removable.filter(({ id, sizeBytes }) => {
    if (oldIds.has(id) || bytes <= keepBytes) return false;
    bytes -= sizeBytes;
    return true;
  });
  return [
    ...old.map(({ id }) => ({ id, because: 'old' }) as const),
    ...large.map(({ id }) => ({ id, because: 'no-room' }) as const),
  ];
}

const isRemovable = ({ ending, isCurrent, name, counts, unsettledActions, problem }: Judged): boolean =>
  ending !== 'running' &&
  !isCurrent &&
  name === null &&
  counts.notes === 0 &&
  counts.hypotheses === 0 &&
  unsettledActions === 0 &&
  problem === null;

/** What there is, what bounds it, and what was removed in this run, in words. */
export function describeStorage(
  sessions: readonly Judged[],
  bounds: SessionBounds,
  removed: readonly Removal[],
): SessionStorage {
  const usedBytes = bytesOf(sessions);
  const isOver = usedBytes > bounds.keepBytes;
  const sentences = [
    `${count(sessions.length, 'session')} ${sessions.length === 1 ? 'takes' : 'take'} ${size(usedBytes)} of at most ${size(bounds.keepBytes)}; sessions are kept for ${count(bounds.keepDays, 'day')}.`,
    ...removedText(removed, bounds),
    ...leftOutText(sessions),
    ...(isOver ? [OVER] : []),
  ];
  return { usedBytes, keepBytes: bounds.keepBytes, keepDays: bounds.keepDays, text: sentences.join(' '), isOver };
}

const OVER =
  'That is more than they may take: what is left is being written, has a name, notes, hypotheses or a change that is not settled, and is never removed by itself. Export or delete what you no longer need.';

function removedText(removed: readonly Removal[], { keepDays }: SessionBounds): string[] {
  const old = removed.filter(({ because }) => because === 'old').length;
  const large = removed.length - old;
  return [
    ...(old > 0 ? [`${count(old, 'session')} older than ${count(keepDays, 'day')} went.`] : []),
    ...(large > 0 ? [`${count(large, 'session')} went to make room.`] : []),
  ];
}

function leftOutText(sessions: readonly Judged[]): string[] {
  const [thinned, ...others] = sessions.filter(({ leftOut }) => leftOut !== null);
  if (thinned?.leftOut == null) return [];
  if (others.length > 0)
    return [`Older readings were left out of ${others.length + 1} sessions, whose timelines say which.`];
  return [
    `${thinned.isCurrent ? 'This session: ' : `Session of ${thinned.id.slice(0, 10)}: `}${describeThinned(thinned.leftOut)}`,
  ];
}

const bytesOf = (sessions: readonly Pick<Judged, 'sizeBytes'>[]): number =>
  sessions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Bytes as a person reads them, in thousands. */
export function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.ceil(bytes / 1e3)} kB`;
}
