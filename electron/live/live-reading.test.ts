import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../shared/live.ts';
import type { Observation } from '../../shared/reading.ts';
import type { Reading } from '../platforms/platform.ts';
import { createLiveReading } from './live-reading.ts';

interface Thing {
  readonly printed: string;
  readonly name: string;
  readonly size: number;
}

const thing = (name: string, size: number, printed = `${name} ${size}`): Thing => ({ name, size, printed });
const identity = { key: (each: Thing) => each.name, content: (each: Thing) => String(each.size) };

function observation(change: Partial<Observation> = {}): Observation {
  return {
    id: 'o1',
    host: 'mini-red',
    tool: 'test',
    command: { file: '/bin/true', args: [] },
    takenAtMs: 0,
    durationMs: 1,
    ending: { kind: 'exited', code: 0 },
    rowCount: 0,
    unreadLines: [],
    unreadCount: 0,
    stdoutBytes: 0,
    stderr: '',
    isComplete: true,
    ...change,
  };
}

const reading = (things: readonly Thing[], change?: Partial<Observation>): Reading<Thing> => ({
  rows: things.map((row) => ({ source: 0, row })),
  observations: [observation(change)],
});

/** A reading that answers one prepared table after another, and a watcher that waits for the n-th event of a kind. */
function setUp(tables: readonly Reading<Thing>[]) {
  const left = [...tables];
  let overlapping = 0;
  let most = 0;
  const live = createLiveReading<Thing>({
    host: 'mini-red',
    identity,
    now: () => 0,
    read: async () => {
      overlapping += 1;
      most = Math.max(most, overlapping);
      await new Promise(setImmediate);
      overlapping -= 1;
      return left.shift() ?? reading([]);
    },
  });
  const events: LiveEvent<Thing>[] = [];
  let wake = () => {};
  const stop = live.watch((event) => {
    events.push(event);
    wake();
  });
  const until = async (kind: LiveEvent<Thing>['kind'], times = 1) => {
    while (events.filter((event) => event.kind === kind).length < times)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return events.filter((event) => event.kind === kind)[times - 1];
  };
  return { live, events, until, stop, mostOverlapping: () => most };
}

describe('createLiveReading', () => {
  it('tells the first table in batches and then that it is complete', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) => thing(`t${at}`, at));
    const { until, events } = setUp([reading(many)]);
    await until('complete');
    const batches = events.flatMap((event) => (event.kind === 'rows' ? [event] : []));
    expect(batches.map(({ isFirst, rows }) => [isFirst, rows.length])).toEqual([
      [true, 1500],
      [false, 1500],
      [false, 1000],
    ]);
    expect(batches.flatMap(({ rows }) => rows.map(({ row }) => row))).toEqual(many);
  });

  it('tells later tables as what was added, changed, updated and removed', async () => {
    const { live, until } = setUp([
      reading([thing('a', 1), thing('b', 1), thing('c', 1, 'c expires 20'), thing('d', 1), thing('d', 1)]),
      reading([thing('a', 1), thing('b', 2), thing('c', 1, 'c expires 19'), thing('d', 1), thing('e', 1)]),
    ]);
    await until('complete');
    await live.readAgain();
    expect(await until('changed')).toMatchObject({
      added: [{ id: 'e' }],
      changed: [{ id: 'b' }],
      updated: [{ id: 'c' }],
      removed: ['d#2'],
    });
  });

  it('keeps what it knew when a reading fails, and says so', async () => {
    const failed = reading([], { ending: { kind: 'timed-out', afterMs: 5_000 }, isComplete: false });
    const { live, until } = setUp([reading([thing('a', 1)]), failed, reading([thing('a', 1), thing('b', 1)])]);
    await until('complete');
    await live.readAgain();
    expect(await until('failed')).toMatchObject({ summary: { completeness: 'failed' } });
    await live.readAgain();
    expect(await until('changed')).toMatchObject({ added: [{ id: 'b' }], removed: [] });
  });

  it('never overlaps itself: what is asked meanwhile becomes one more reading', async () => {
    const { live, until, mostOverlapping, events } = setUp([]);
    await Promise.all([live.readAgain(), live.readAgain(), live.readAgain()]);
    await until('changed');
    expect(mostOverlapping()).toBe(1);
    expect(events.filter(({ kind }) => kind === 'reading')).toHaveLength(2);
  });

  it('gives a late watcher the whole table, and a stopped one nothing', async () => {
    const { live, until, stop, events } = setUp([reading([thing('a', 1)]), reading([])]);
    await until('complete');
    stop();
    const late: LiveEvent<Thing>[] = [];
    live.watch((event) => late.push(event));
    const before = events.length;
    await live.readAgain();
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(events).toHaveLength(before);
    expect(late.map(({ kind }) => kind)).toEqual(['rows', 'complete', 'reading', 'changed']);
  });
});
