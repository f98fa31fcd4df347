import { describe, expect, it } from 'vitest';
import { placeAfterKey } from './grid-keys.ts';

const size = { rows: 100, columns: 4, page: 10 };
const at = { row: 50, column: 1 };

describe('placeAfterKey', () => {
  it.each([
    ['ArrowDown', false, { row: 51, column: 1 }],
    ['ArrowUp', false, { row: 49, column: 1 }],
    ['ArrowRight', false, { row: 50, column: 2 }],
    ['ArrowLeft', false, { row: 50, column: 0 }],
    ['PageDown', false, { row: 60, column: 1 }],
    ['PageUp', false, { row: 40, column: 1 }],
    ['Home', false, { row: 0, column: 1 }],
    ['End', false, { row: 99, column: 1 }],
    ['Home', true, { row: 50, column: 0 }],
    ['End', true, { row: 50, column: 3 }],
  ])('%s, control %j', (key, control, place) => expect(placeAfterKey(key, control, at, size)).toEqual(place));

  it('stays inside, and reaches the header above the first row', () => {
    expect(placeAfterKey('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: -1, column: 0 });
    expect(placeAfterKey('ArrowUp', false, { row: -1, column: 0 }, size)).toEqual({ row: -1, column: 0 });
    expect(placeAfterKey('PageDown', false, { row: 98, column: 9 }, size)).toEqual({ row: 99, column: 3 });
    expect(placeAfterKey('End', false, at, { ...size, rows: 0 })).toEqual({ row: -1, column: 1 });
  });

  it('leaves other keys alone', () => {
    expect(placeAfterKey('x', false, at, size)).toBeNull();
  });
});
