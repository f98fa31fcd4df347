import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../shared/live.ts';
import { numbered, observationOf, summaryOf } from '../testing/fake-api.ts';
import { createArrival } from './arriving-rows.ts';

const rowsOf = (...texts: readonly string[]) => numbered(texts);
const first = (...texts: readonly string[]): LiveEvent<string> => ({
  kind: 'rows',
  isFirst: true,
  rows: rowsOf(...texts),
});
const more = (...texts: readonly string[]): LiveEvent<string> => ({
  kind: 'rows',
  isFirst: false,
  rows: rowsOf(...texts),
});
const complete: LiveEvent<string> = { kind: 'complete', summary: summaryOf([observationOf()]) };

describe('createArrival', () => {
  it('passes the first rows on at once', () => {
    expect(createArrival<string>()([first('a', 'b')])).toEqual([first('a', 'b')]);
  });

  it('holds later rows until there are as many as are shown, and then passes them on together', () => {
    const arrive = createArrival<string>();
    arrive([first('a', 'b')]);
    expect(arrive([more('c')])).toEqual([]);
    expect(arrive([more('d')])).toMatchObject([{ kind: 'rows', isFirst: false, rows: [{ row: 'c' }, { row: 'd' }] }]);
    expect(arrive([more('e'), more('f')])).toEqual([]);
  });

  it('passes on what it holds before anything else, so that a complete table is whole', () => {
    const arrive = createArrival<string>();
    expect(arrive([first('a', 'b'), more('c'), complete])).toEqual([first('a', 'b'), more('c'), complete]);
  });

  it('forgets what it holds when the table begins anew', () => {
    const arrive = createArrival<string>();
    arrive([first('a', 'b'), more('c')]);
    expect(arrive([first('d'), complete])).toEqual([first('d'), complete]);
  });
});
