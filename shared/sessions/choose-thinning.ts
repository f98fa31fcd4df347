const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One reading in a session, as far as it matters whether it stays. */
export interface ThinnableReading {
  /** The same number for the same command. */
  readonly command: number;
  readonly atMs: number;
  /** With its texts. */
  readonly bytes: number;
  /** Something rests on it: a diagnosis cites it, a hypothesis names it, or it is the last one before something happened. */
  readonly isNeeded: boolean;
}

/** A difference between two readings. */
export interface ThinnableChange {
  readonly atMs: number;
  readonly bytes: number;
  readonly isNeeded: boolean;
}

export interface Thinnable {
  /** In the order of the session. */
  readonly readings: readonly ThinnableReading[];
  readonly changes: readonly ThinnableChange[];
  /** What is never taken out. */
  readonly otherBytes: number;
}

export interface Thinning {
  /** For each reading and each change: whether it goes. */
  readonly readings: Uint8Array;
  readonly changes: Uint8Array;
  readonly everyMs: number | null;
  /** What is left. */
  readonly bytes: number;
}

interface Level {
  /** One reading of each command in so long stays. */
  readonly everyMs: number;
  /** What is younger stays whole. */
  readonly recentMs: number;
}

/** From what nobody misses to what is left when nothing else helps. */
const LEVELS: readonly Level[] = [
  { everyMs: MINUTE_MS, recentMs: DAY_MS },
  { everyMs: 10 * MINUTE_MS, recentMs: DAY_MS },
  { everyMs: HOUR_MS, recentMs: DAY_MS },
  { everyMs: HOUR_MS, recentMs: HOUR_MS },
  { everyMs: 6 * HOUR_MS, recentMs: HOUR_MS },
  { everyMs: DAY_MS, recentMs: HOUR_MS },
  { everyMs: Number.POSITIVE_INFINITY, recentMs: 0 },
];

/**
 * What goes so that a session comes to `targetBytes`: readings as seldom as necessary, then the oldest changes. The first
 * and the last reading of each command stay, and what something rests on; they may be more than the target.
 */
export function chooseThinning(session: Thinnable, targetBytes: number, nowMs: number): Thinning {
  let thinning = thinTo(session, LEVELS[0], nowMs);
  for (const level of LEVELS.slice(1)) if (thinning.bytes > targetBytes) thinning = thinTo(session, level, nowMs);
  return thinning.bytes > targetBytes ? withoutOldChanges(session, thinning, targetBytes) : thinning;
}

const ENDLESS: Level = { everyMs: Number.POSITIVE_INFINITY, recentMs: 0 };

function thinTo({ readings, changes, otherBytes }: Thinnable, level: Level = ENDLESS, nowMs: number): Thinning {
  const goes = new Uint8Array(readings.length);
  const keptAt = new Map<number, number>();
  const last = new Map(readings.map(({ command }, at) => [command, at]));
  let bytes = otherBytes + changes.reduce((sum, each) => sum + each.bytes, 0);
  for (const [at, each] of readings.entries()) {
    const before = keptAt.get(each.command);
    const isFarEnough = before === undefined || each.atMs - before >= level.everyMs;
    const isRecent = nowMs - each.atMs < level.recentMs;
    if (isFarEnough || isRecent || each.isNeeded || last.get(each.command) === at) {
      if (isFarEnough) keptAt.set(each.command, each.atMs);
      bytes += each.bytes;
    } else goes[at] = 1;
  }
  const everyMs = Number.isFinite(level.everyMs) ? level.everyMs : null;
  return { readings: goes, changes: new Uint8Array(changes.length), everyMs, bytes };
}

function withoutOldChanges({ changes }: Thinnable, thinning: Thinning, targetBytes: number): Thinning {
  let { bytes } = thinning;
  for (const [at, change] of changes.entries()) {
    if (bytes <= targetBytes) break;
    if (change.isNeeded) continue;
    thinning.changes[at] = 1;
    bytes -= change.bytes;
  }
  return { ...thinning, bytes };
}
