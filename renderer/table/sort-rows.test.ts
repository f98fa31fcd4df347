import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, naturalKey } from './sort-keys.ts';
import { nextSort, resortRows, type SortKey, sortRows } from './sort-rows.ts';

const own = (key: SortKey) => key;

describe('sortRows', () => {
  it('puts what the system did not say last, in either direction', () => {
    expect(sortRows([3, null, 1], own, 'ascending')).toEqual([1, 3, null]);
    expect(sortRows([3, null, 1], own, 'descending')).toEqual([3, 1, null]);
  });

  it('keeps the order of rows with the same key', () => {
    const rows = ['b1', 'a1', 'b2', 'a2'];
    expect(sortRows(rows, (row) => row.slice(0, 1), 'descending')).toEqual(['b1', 'b2', 'a1', 'a2']);
  });
});

describe('resortRows', () => {
  it('gives the same rows as sorting anew, whatever came and went', () => {
    const row = fc.record({ key: fc.integer({ min: 0, max: 9 }) });
    const directions = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(
      fc.property(
        fc.array(row),
        fc.array(row),
        fc.array(fc.boolean()),
        directions,
        (first, added, stays, direction) => {
          const keyOf = ({ key }: { key: number }) => key;
          const before = sortRows(first, keyOf, direction);
          const items = [...first.filter((_, index) => stays[index] ?? true), ...added];
          const again = resortRows(before, items, keyOf, direction);
          expect(again.map(keyOf)).toEqual(sortRows(items, keyOf, direction).map(keyOf));
          expect(new Set(again)).toEqual(new Set(items));
        },
      ),
    );
  });
});

describe('keys', () => {
  it('orders addresses by number, wildcards first, and other text last', () => {
    const shuffled = [
      'fe80::1',
      '10.0.0.10',
      'link#6',
      '::1',
      '9.255.0.0/16',
      '10.0.0.9',
      '10.0.0.0/8',
      '*',
      '10.0.0.0/24',
    ];
    expect(sortRows(shuffled, addressKey, 'ascending')).toEqual([
      '*',
      '9.255.0.0/16',
      '10.0.0.0/8',
      '10.0.0.0/24',
      '10.0.0.9',
      '10.0.0.10',
      '::1',
      'fe80::1',
      'link#6',
    ]);
  });

  it('orders en2 before en10', () => {
    expect(['en10', 'EN2', 'bridge0'].sort((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))).toEqual([
      'bridge0',
      'EN2',
      'en10',
    ]);
  });
});

describe('nextSort', () => {
  it('goes from ascending to descending to the order of the system', () => {
    const first = nextSort(null, 'port');
    const second = nextSort(first, 'port');
    expect([first?.direction, second?.direction, nextSort(second, 'port')]).toEqual(['ascending', 'descending', null]);
  });
});
