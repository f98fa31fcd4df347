/** `null` for what the system did not say: such rows come last in either direction. */
export type SortKey = string | number | null;

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface Keyed<Item> {
  readonly item: Item;
  readonly key: SortKey;
}

/** Rows in the order of their keys, each key made once. Rows with the same key keep their order. */
export function sortRows<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  direction: Sort['direction'],
): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort(comparing(direction)).map(({ item }) => item);
}

const comparing =
  <Item>(direction: Sort['direction']) =>
  (a: Keyed<Item>, b: Keyed<Item>): number => {
    if (a.key === b.key) return 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    const order = a.key < b.key ? -1 : 1;
    return direction === 'ascending' ? order : -order;
  };

/** More new rows than this are sorted with the rest instead of being merged in. */
const MOST_MERGED = 2_000;

/**
 * Sorts again after a small change: what is still there keeps its place, and the new rows are merged in. Costs one walk over
 * the rows instead of a sort, so a table of 100,000 rows does not stall at each change on the system.
 */
export function resortRows<Item>(
  before: readonly Item[],
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  direction: Sort['direction'],
): readonly Item[] {
  const known = new Set(before);
  const added = items.filter((item) => !known.has(item));
  if (added.length > MOST_MERGED || added.length === items.length) return sortRows(items, keyOf, direction);
  const present = new Set(items);
  const kept = before.filter((item) => present.has(item));
  return mergeSorted(kept, sortRows(added, keyOf, direction), keyOf, direction);
}

function mergeSorted<Item>(
  kept: readonly Item[],
  added: readonly Item[],
  keyOf: (item: Item) => SortKey,
  direction: Sort['direction'],
): readonly Item[] {
  const compare = comparing<Item>(direction);
  const merged: Item[] = [];
  let from = 0;
  for (const item of added) {
    const to = placeFor({ item, key: keyOf(item) }, kept, from, keyOf, compare);
    for (const earlier of kept.slice(from, to)) merged.push(earlier);
    merged.push(item);
    from = to;
  }
  return [...merged, ...kept.slice(from)];
}

/** The first place in `kept`, at or after `from`, whose row comes after `keyed`. */
function placeFor<Item>(
  keyed: Keyed<Item>,
  kept: readonly Item[],
  from: number,
  keyOf: (item: Item) => SortKey,
  compare: (a: Keyed<Item>, b: Keyed<Item>) => number,
): number {
  let [low, high] = [from, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = kept[middle];
    if (item !== undefined && compare({ item, key: keyOf(item) }, keyed) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sort after a click on a header: ascending, descending, then the system's own order. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}
