import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseThinning, type Thinnable, type ThinnableReading } from './choose-thinning.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;

/** Two commands, each read every half minute for a week, a kilobyte a time. */
const readings: readonly ThinnableReading[] = Array.from({ length: 2 * 7 * 24 * 60 }, (_, at) => ({
  ...{ command: at % 2, atMs: at * MINUTE_MS * 0.5, bytes: 1_000, isNeeded: at === 777 },
}));
const week: Thinnable = { readings, changes: [], otherBytes: 5_000 };
const nowMs = WEEK_MS;
const choose = (session: Thinnable, targetBytes: number) =>
  chooseThinning(session, { targetBytes, nowMs, breathe: () => Promise.resolve() });
const left = (thinning: { readonly readings: Uint8Array }) => readings.filter((_, at) => thinning.readings[at] === 0);

describe('chooseThinning', () => {
  it('takes out only what it must, from the older part first', async () => {
    const thinning = await choose(week, 10_000_000);
    expect(thinning.everyMs).toBe(10 * MINUTE_MS);
    expect(thinning.bytes).toBeLessThanOrEqual(10_000_000);
    const lastDay = (all: readonly ThinnableReading[]) => all.filter(({ atMs }) => nowMs - atMs < DAY_MS);
    expect(lastDay(left(thinning))).toEqual(lastDay(readings));
  });

  it('leaves the first and the last reading of each command and what something rests on', async () => {
    const thinning = await choose(week, 1);
    expect(left(thinning)).toEqual([readings[0], readings[1], readings[777], readings.at(-2), readings.at(-1)]);
  });

  it('takes the oldest changes only when nothing else helps, and none that a hypothesis names', async () => {
    const changes = [1, 2, 3, 4].map((atMs) => ({ atMs, bytes: 100, isNeeded: atMs === 1 }));
    const one = { readings: readings.slice(0, 1), changes, otherBytes: 0 };
    expect([...(await choose(one, 1_250)).changes]).toEqual([0, 1, 1, 0]);
    expect([...(await choose(one, 1_400)).changes]).toEqual([0, 0, 0, 0]);
  });

  it('counts the bytes that are left, whatever it chooses', async () => {
    const anyReading = fc.record({
      ...{ command: fc.nat(3), atMs: fc.nat(WEEK_MS), bytes: fc.nat(10_000), isNeeded: fc.boolean() },
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyReading, { maxLength: 60 }), fc.nat(400_000), async (some, target) => {
        const thinning = await choose({ readings: some, changes: [], otherBytes: 7 }, target);
        const kept = some.filter((_, at) => thinning.readings[at] === 0);
        expect(thinning.bytes).toBe(7 + kept.reduce((sum, { bytes }) => sum + bytes, 0));
        expect(new Set(kept.map(({ command }) => command))).toEqual(new Set(some.map(({ command }) => command)));
        expect(some.filter(({ isNeeded }) => isNeeded).every((each) => kept.includes(each))).toBe(true);
      }),
    );
  });
});
