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

export interface ThinningAim {
  readonly targetBytes: number;
  readonly nowMs: number;
  /** Lets others have a turn: a look at half a million readings takes some tens of milliseconds. */
  readonly breathe: () => Promise<unknown>;
}

/** The first and the last of each command, and what is needed. */
const LAST_LEVEL: Level = { everyMs: Number.POSITIVE_INFINITY, recentMs: 0 };

/** From what nobody misses to what is left when nothing else helps. */
const LEVELS: readonly Level[] = [
  { everyMs: MINUTE_MS, recentMs: DAY_MS },
  { everyMs: 10 * MINUTE_MS, recentMs: DAY_MS },
  { everyMs: HOUR_MS, recentMs: DAY_MS },
  { everyMs: HOUR_MS, recentMs: HOUR_MS },
  { everyMs: 6 * HOUR_MS, recentMs: HOUR_MS },
  { everyMs: DAY_MS, recentMs: HOUR_MS },
  LAST_LEVEL,
];

/**
 * What goes so that a session comes to `targetBytes`: readings as seldom as necessary, then the oldest changes. The first
 * and the last reading of each command stay, and what something rests on; they may be more than the target.
 */
export async function chooseThinning(
  session: Thinnable,
  { targetBytes, nowMs, breathe }: ThinningAim,
): Promise<Thinning> {
  const thinTo = thinningOf(session, nowMs);
  for (const level of LEVELS) {
    await breathe();
    const thinning = thinTo(level);
    if (thinning.bytes <= targetBytes) return thinning;
  }
  return withoutOldChanges(session, thinTo(LAST_LEVEL), targetBytes);
}

/** One pass a level over what may be hundreds of thousands of readings: a few milliseconds, since nothing is made for each. */
function thinningOf({ readings, changes, otherBytes }: Thinnable, nowMs: number): (level: Level) => Thinning {
  const commands = readings.reduce((most, { command }) => Math.max(most, command), -1) + 1;
  const last = new Float64Array(commands);
  for (let at = 0; at < readings.length; at += 1) last[readings[at]?.command ?? 0] = at;
  const fixedBytes = changes.reduce((sum, each) => sum + each.bytes, otherBytes);
  return ({ everyMs, recentMs }) => {
    const goes = new Uint8Array(readings.length);
    const keptAt = new Float64Array(commands).fill(Number.NEGATIVE_INFINITY);
    let bytes = fixedBytes;
    for (let at = 0; at < readings.length; at += 1) {
      const each = readings[at];
      if (each === undefined) continue;
      const { command, atMs } = each;
      const isFarEnough = atMs - (keptAt[command] ?? 0) >= everyMs;
      if (isFarEnough) keptAt[command] = atMs;
      if (isFarEnough || nowMs - atMs < recentMs || each.isNeeded || last[command] === at) bytes += each.bytes;
      else goes[at] = 1;
    }
    const every = Number.isFinite(everyMs) ? everyMs : null;
    return { readings: goes, changes: new Uint8Array(changes.length), everyMs: every, bytes };
  };
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
