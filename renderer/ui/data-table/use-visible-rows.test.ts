import { describe, expect, it } from 'vitest';
import { rowsInView, scrollToRow, withinTable } from './use-visible-rows.ts';

describe('rowsInView', () => {
  it('draws what is in view and four rows beyond each edge', () => {
    expect(rowsInView(0, 286)).toEqual({ first: 0, end: 14 });
    expect(rowsInView(26_000, 286)).toEqual({ first: 996, end: 1_014 });
  });

  it('keeps to 60 rows in a table 1,300 px high, wherever it is scrolled to', () => {
    const counts = Array.from({ length: 100 }, (_, px) => rowsInView(10_000 + px, 1_300)).map(
      ({ first, end }) => end - first,
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(60);
  });
});

describe('withinTable', () => {
  it.each([
    [{ first: 0, end: 18 }, 5, { first: 0, end: 5 }],
    [{ first: 996, end: 1_014 }, 1_010, { first: 992, end: 1_010 }],
    [{ first: 996, end: 1_014 }, 3, { first: 0, end: 3 }],
    [{ first: 996, end: 1_014 }, 0, { first: 0, end: 0 }],
  ])('of %o with %i rows shows %o', (range, count, shown) => {
    expect(withinTable(range, count)).toEqual(shown);
  });
});

describe('scrollToRow', () => {
  const scrolled = (scrollTop: number, row: number) => {
    const scroller = { scrollTop, clientHeight: 286 }; // ten rows below the header
    scrollToRow(scroller, row);
    return scroller.scrollTop;
  };

  it('leaves a row in view where it is, and brings the others to the nearer edge', () => {
    expect([scrolled(260, 10), scrolled(260, 19)]).toEqual([260, 260]);
    expect([scrolled(260, 9), scrolled(260, 20)]).toEqual([234, 286]);
  });
});
