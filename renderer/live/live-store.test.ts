import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../shared/live.ts';
import { numbered, observationOf, summaryOf } from '../testing/fake-api.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { selectLatestSummary, selectPresentRows } from './live-state.ts';
import { createLiveStore, type Watched } from './live-store.ts';

const summary = summaryOf([observationOf()]);
const [one, two, three] = numbered(['one', 'two', 'three']);
const change = (changes: Partial<Extract<LiveEvent<string>, { kind: 'changed' }>>): LiveEvent<string> => ({
  kind: 'changed',
  summary,
  added: [],
  changed: [],
  updated: [],
  removed: [],
  ...changes,
});

function watched(how?: Watched) {
  const clock = createFakeClock();
  let tell: (event: LiveEvent<string>) => void = () => {};
  let [opened, closed] = [0, 0];
  const store = createLiveStore<string>(
    (_, onEvent) => {
      opened += 1;
      tell = onEvent;
      return () => {
        closed += 1;
      };
    },
    clock,
    how,
  );
  const send = (...events: readonly LiveEvent<string>[]) => {
    for (const event of events) tell(event);
    clock.advance(0);
  };
  const texts = () => store.getState().rows.map(({ row }) => row);
  return { clock, store, send, texts, tell: (event: LiveEvent<string>) => tell(event), counts: () => [opened, closed] };
}

function read() {
  const it = watched();
  const leave = it.store.watch();
  it.send({ kind: 'rows', isFirst: true, rows: numbered(['one', 'two']) }, { kind: 'complete', summary });
  return { ...it, leave };
}

describe('createLiveStore', () => {
  it('has never read before it is started, and watches once however often it is started', () => {
    const { store, send, counts } = watched();
    expect(store.getState().kind).toBe('never-read');
    store.watch();
    store.watch();
    send({ kind: 'reading' });
    expect([store.getState().kind, counts()]).toEqual(['reading', [1, 0]]);
  });

  it('shows the batches of the first reading as they come', () => {
    const { store, send, texts } = watched();
    store.watch();
    send({ kind: 'rows', isFirst: true, rows: numbered(['one']) });
    expect([store.getState().kind, texts()]).toEqual(['reading', ['one']]);
    send({ kind: 'rows', isFirst: false, rows: numbered(['two'], 2) }, { kind: 'complete', summary });
    expect([store.getState().kind, texts()]).toEqual(['read', ['one', 'two']]);
  });

  it('applies all events of a frame as one change', () => {
    const { store, send } = watched();
    store.watch();
    let changes = 0;
    store.subscribe(() => {
      changes += 1;
    });
    send({ kind: 'reading' }, { kind: 'rows', isFirst: true, rows: [] }, { kind: 'complete', summary });
    expect(changes).toBe(1);
  });

  it('takes events by a slower timer while the window is hidden', () => {
    const { clock, store, tell, texts } = watched();
    clock.setHidden(true);
    store.watch();
    tell({ kind: 'rows', isFirst: true, rows: numbered(['one']) });
    clock.advance(100);
    expect(texts()).toEqual([]);
    clock.advance(400);
    expect(texts()).toEqual(['one']);
  });

  it('adds new rows at the end and puts changed rows in the place of the old', () => {
    const { send, texts, store } = read();
    if (three === undefined || one === undefined) throw new Error('made above');
    send(change({ added: [three], changed: [{ ...one, row: 'one again' }] }));
    expect(texts()).toEqual(['one again', 'two', 'three']);
    expect([...store.getState().marks].map(([id, { kind }]) => [id, kind])).toEqual([
      ['r3', 'added'],
      ['r1', 'changed'],
    ]);
  });

  it('does not mark what only counted down', () => {
    const { send, store, texts } = read();
    if (two === undefined) throw new Error('made above');
    send(change({ updated: [{ ...two, row: 'two, 9 s left' }] }));
    expect([texts(), store.getState().marks.size]).toEqual([['one', 'two, 9 s left'], 0]);
  });

  it('keeps a removed row for ten seconds, and does not count it as present', () => {
    const { send, store, texts, clock } = read();
    send(change({ removed: ['r1'] }));
    expect([texts(), selectPresentRows(store.getState()).length]).toEqual([['one', 'two'], 1]);
    clock.advance(9_999);
    expect(texts()).toEqual(['one', 'two']);
    clock.advance(1);
    expect([texts(), store.getState().marks.size]).toEqual([['two'], 0]);
  });

  it('shows a row again that came back while it was struck through', () => {
    const { send, texts, clock } = read();
    if (one === undefined) throw new Error('made above');
    send(change({ removed: ['r1'] }));
    clock.advance(5_000);
    send(change({ added: [one] }));
    clock.advance(20_000);
    expect(texts()).toEqual(['one', 'two']);
  });

  it('freezes rows and marks while paused, and takes what waited afterwards', () => {
    const { send, store, texts, clock } = read();
    send(change({ removed: ['r1'] }));
    store.pause(true);
    send(change({ removed: ['r2'] }));
    clock.advance(60_000);
    expect([texts(), store.getState().marks.size]).toEqual([['one', 'two'], 1]);
    store.pause(false);
    clock.advance(0);
    expect(store.getState().marks.get('r2')?.kind).toBe('removed');
  });

  it('keeps the rows of the last good reading when one fails', () => {
    const { send, store, texts } = read();
    const failed = summaryOf([observationOf({ ending: { kind: 'missing-tool' } })]);
    send({ kind: 'failed', summary: failed });
    expect([texts(), selectLatestSummary(store.getState())]).toEqual([['one', 'two'], failed]);
    send(change({}));
    expect(store.getState().failure).toBeNull();
  });

  it('stops watching when the last viewer leaves, and reads afresh for the next', () => {
    const { store, leave, counts, send, texts } = read();
    const leaveToo = store.watch();
    leave();
    leave();
    expect(counts()).toEqual([1, 0]);
    leaveToo();
    expect([counts(), texts()]).toEqual([
      [1, 1],
      ['one', 'two'],
    ]);
    store.watch();
    send({ kind: 'rows', isFirst: true, rows: numbered(['other']) });
    expect([counts(), texts()]).toEqual([[2, 1], ['other']]);
  });

  it('goes on watching what is to be kept once it was shown', () => {
    const { store, counts } = watched('once-shown');
    store.watch()();
    store.watch();
    expect(counts()).toEqual([1, 0]);
  });
});
