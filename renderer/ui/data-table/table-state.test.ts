import { describe, expect, it } from 'vitest';
import { createTableStore, moveTo, selectDetailId } from './table-state.ts';

const ids = ['a', 'b', 'c', 'd'];
const start = createTableStore().getState();
const at = (rowId: string | null) => ({ rowId, column: 0 });

describe('moveTo', () => {
  it('replaces, toggles and extends the selection', () => {
    const first = { ...start, ...moveTo(start, ids, at('b'), 'replace') };
    const extended = { ...first, ...moveTo(first, ids, at('d'), 'extend') };
    const back = { ...extended, ...moveTo(extended, ids, at('a'), 'extend') };
    const toggled = { ...back, ...moveTo(back, ids, at('a'), 'toggle') };
    expect([first, extended, back, toggled].map(({ selected }) => [...selected].join(''))).toEqual([
      'b',
      'bcd',
      'ab',
      'b',
    ]);
  });

  it('extends from the cursor when nothing was selected, and to one row when the anchor is gone', () => {
    const cursor = { ...start, cursor: at('b') };
    expect([...(moveTo(cursor, ids, at('c'), 'extend').selected ?? [])]).toEqual(['b', 'c']);
    const gone = { ...start, anchorId: 'x' };
    expect([...(moveTo(gone, ids, at('c'), 'extend').selected ?? [])]).toEqual(['c']);
  });

  it('leaves the selection alone on the header', () => {
    expect(moveTo(start, ids, at(null), 'replace')).toEqual({ cursor: at(null) });
  });
});

describe('selectDetailId', () => {
  it('follows the cursor while the panel is open', () => {
    expect(selectDetailId({ ...start, cursor: at('b') })).toBeNull();
    expect(selectDetailId({ ...start, cursor: at('b'), isDetailOpen: true })).toBe('b');
  });
});
