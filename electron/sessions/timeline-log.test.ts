import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../shared/journal.ts';
import { madeUpPlan, madeUpReading, madeUpStart, numberedRecords } from '../../shared/sessions/made-up.ts';
import type { TimelineEntry } from '../../shared/sessions/timeline-entry.ts';
import { createTimelineLog } from './timeline-log.ts';

function setUp() {
  let hear = (_: JournalRecord): void => {};
  const log = createTimelineLog({
    onRecord: (listener) => {
      hear = listener;
      return () => {};
    },
  });
  return {
    log,
    hear: (records: readonly JournalRecord[]) => {
      for (const record of records) hear(record);
    },
  };
}

/** Resolves once so many entries were told. */
const told = (log: ReturnType<typeof createTimelineLog>, count: number) =>
  new Promise<readonly TimelineEntry[]>((resolve) => {
    log.onEntry(() => log.entries().length >= count && resolve(log.entries()));
  });

describe('createTimelineLog', () => {
  it('tells each record in order, and later steps of a change by the title of its first', async () => {
    const { log, hear } = setUp();
    const entries = told(log, 4);
    hear(
      numberedRecords([
        madeUpStart,
        ...madeUpReading('[]'),
        { kind: 'action', action: 'a1', plan: madeUpPlan(), step: { kind: 'intended' } },
        { kind: 'action', action: 'a1', plan: null, step: { kind: 'applied' } },
      ]),
    );
    expect((await entries).map(({ seq, title }) => [seq, title])).toEqual([
      [1, 'Session started on mini-red (Linux)'],
      [3, '/usr/sbin/ip -j -4 route show table all'],
      [4, 'Add 192.168.2.172 to en0: agreed to'],
      [5, 'Add 192.168.2.172 to en0: done'],
    ]);
    expect(log.hasEarlier()).toBe(false);
  });

  it('keeps the latest two thousand, and says that there were more', async () => {
    const { log, hear } = setUp();
    const note = (at: number) => ({ kind: 'note', note: `n${at}`, text: `note ${at}` }) as const;
    const last = new Promise<void>((resolve) => log.onEntry(({ seq }) => seq === 2_003 && resolve()));
    hear(numberedRecords(Array.from({ length: 2_003 }, (_, at) => note(at))));
    await last;
    expect([log.entries().length, log.entries()[0]?.seq, log.hasEarlier()]).toEqual([2_000, 4, true]);
  });
});
