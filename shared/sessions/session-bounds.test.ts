import { describe, expect, it } from 'vitest';
import { describeStorage, SessionBounds, sessionsToRemove } from './session-bounds.ts';
import type { SessionSummary } from './session-summary.ts';

const DAY_MS = 86_400_000;
const NOW_MS = 1_000 * DAY_MS;
const MB = 1_000_000;

const session = (
  id: string,
  daysAgo: number,
  sizeMb: number,
  changes: Partial<SessionSummary> = {},
): SessionSummary => ({
  ...{ id, name: null, startedAtMs: null, lastAtMs: NOW_MS - daysAgo * DAY_MS, ending: 'ended', isCurrent: false },
  ...{ host: null, appVersion: null, sizeBytes: sizeMb * MB, unreadLines: 0, unsettledActions: 0 },
  ...{ leftOut: null, problem: null },
  counts: { records: 1, observations: 0, changes: 0, diagnoses: 0, actions: 0, notes: 0, hypotheses: 0 },
  ...changes,
});
const bounds = SessionBounds.parse({ keepDays: 90, keepBytes: 100 * MB });
const counts = session('x', 0, 0).counts;

describe('sessionsToRemove', () => {
  it('removes the old ones, then the oldest until the rest fits', () => {
    const sessions = [session('new', 1, 60), session('week', 7, 30), session('month', 30, 30), session('year', 365, 1)];
    expect(sessionsToRemove(sessions, bounds, NOW_MS)).toEqual([
      { id: 'year', because: 'old' },
      { id: 'month', because: 'no-room' },
    ]);
    expect(sessionsToRemove(sessions.slice(0, 2), bounds, NOW_MS)).toEqual([]);
  });

  it.each<[string, Partial<SessionSummary>]>([
    ['is being written', { ending: 'running' }],
    ['is this run', { isCurrent: true }],
    ['has a name', { name: 'kept' }],
    ['has notes', { counts: { ...counts, notes: 1 } }],
    ['has hypotheses', { counts: { ...counts, hypotheses: 1 } }],
    ['holds a change that is not settled', { unsettledActions: 1 }],
    ['cannot be read', { problem: 'A newer Routelight wrote it.' }],
  ])('never removes one that %s, and says that there is too much', (_, changes) => {
    const sessions = [session('kept', 365, 500, changes)];
    expect(sessionsToRemove(sessions, bounds, NOW_MS)).toEqual([]);
    const { isOver, text } = describeStorage(sessions, bounds, []);
    expect(isOver).toBe(true);
    expect(text).toContain('1 session takes 500.0 MB of at most 100.0 MB');
    expect(text).toContain('is never removed by itself');
  });

  it('says what went', () => {
    const removed = [
      { id: 'a', because: 'old' },
      { id: 'b', because: 'old' },
      { id: 'c', because: 'no-room' },
    ] as const;
    expect(describeStorage([], bounds, removed).text).toBe(
      '0 sessions take 0 kB of at most 100.0 MB; sessions are kept for 90 days. 2 sessions older than 90 days went. 1 session went to make room.',
    );
  });
});
