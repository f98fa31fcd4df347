import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLayout, firstLayout, hiddenIds, withToggled, withWidth } from './column-layout.ts';

const columns = [{ id: 'a' }, { id: 'b', isHiddenAtFirst: true }];

describe('column layout', () => {
  it('hides at first what is meant to be, and remembers what was chosen instead', () => {
    expect(hiddenIds(firstLayout, columns)).toEqual(['b']);
    expect(hiddenIds(withToggled(firstLayout, columns, 'b'), columns)).toEqual([]);
  });
  it('does not hide the last column', () => {
    expect(withToggled(firstLayout, columns, 'a')).toBe(firstLayout);
  });
  it('keeps widths within reason', () => {
    expect([withWidth(firstLayout, 'a', 1).widths, withWidth(firstLayout, 'a', 99_999).widths]).toEqual([
      { a: 44 },
      { a: 1_200 },
    ]);
  });
  it('reads back what it stores, and nothing else', () => {
    const layout = withWidth(withToggled(firstLayout, columns, 'b'), 'a', 120);
    expect(checkLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
    fc.assert(fc.property(fc.anything(), (stored) => void checkLayout(stored)));
  });
});
