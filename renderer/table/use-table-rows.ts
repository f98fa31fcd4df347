import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { FilterField } from './filter-field.ts';
import { type FilterQuery, isNarrower } from './filter-query.ts';
import { type Carrier, createHaystacks, createMatcher, type FilterRun, startFilter } from './match-rows.ts';
import { resortRows, type Sort, type SortKey, sortRows } from './sort-rows.ts';

/** One slice of filtering: leaves room in a 16 ms frame for painting, and is far below a noticeable keystroke. */
const SLICE_MS = 10;

interface ReadColumn<Row> {
  readonly id: string;
  text(row: Row): string;
  sortKey?(row: Row): SortKey;
}

/** What a table needs to know of its rows to sort and filter them. */
export interface RowReading<Row> {
  readonly fields: readonly FilterField<Row>[];
  readonly columns: readonly ReadColumn<Row>[];
  /** The columns whose text is searched, when not all are. Their text must depend on the row alone: it is kept. */
  readonly searched?: readonly ReadColumn<Row>[];
}

export interface TableRows<Item> {
  readonly rows: readonly Item[];
  /** True while rows are still being looked at; those found so far are there. */
  readonly isFiltering: boolean;
}

/** The rows a table shows: sorted, then filtered, each redone only as far as what changed asks for. */
export function useTableRows<Row, Item extends Carrier<Row>>(
  items: readonly Item[],
  reading: RowReading<Row>,
  query: FilterQuery,
  sort: Sort | null,
): TableRows<Item> {
  const sorted = useSortedRows<Row, Item>(items, reading.columns, sort);
  const searched = reading.searched ?? reading.columns;
  const haystackOf = useMemo(() => createHaystacks<Row>((row) => searched.map(({ text }) => text(row))), [searched]);
  const matches = useMemo(() => createMatcher(query, reading.fields, haystackOf), [query, reading.fields, haystackOf]);
  return useFilteredRows(sorted, query, matches);
}

function useSortedRows<Row, Item extends Carrier<Row>>(
  items: readonly Item[],
  columns: RowReading<Row>['columns'],
  sort: Sort | null,
): readonly Item[] {
  // By the one column that counts: the others may be made anew without a row changing its place.
  const column = columns.find(({ id }) => id === sort?.column);
  const before = useRef<{ rows: readonly Item[]; sort: Sort; column: ReadColumn<Row> } | null>(null);
  return useMemo(() => {
    if (sort === null || column === undefined) return items;
    const keyOf = ({ row }: Item) => (column.sortKey ?? column.text)(row);
    const last = before.current;
    const isSame = last !== null && last.sort === sort && last.column === column;
    const rows = isSame ? resortRows(last.rows, items, keyOf, sort.direction) : sortRows(items, keyOf, sort.direction);
    before.current = { rows, sort, column };
    return rows;
  }, [items, column, sort]);
}

/** The pass of an empty filter. */
const everything = <Item>(items: readonly Item[]): FilterRun<Item> => ({
  matched: items,
  isDone: () => true,
  step: () => {},
});

interface Pass<Item> {
  readonly items: readonly Item[];
  readonly query: FilterQuery;
  readonly run: FilterRun<Item>;
}

function useFilteredRows<Item>(
  items: readonly Item[],
  query: FilterQuery,
  matches: (item: Item) => boolean,
): TableRows<Item> {
  const last = useRef<Pass<Item> | null>(null);
  const [slice, nextSlice] = useReducer((count: number) => count + 1, 0);
  const run = useMemo(() => {
    const canNarrow =
      last.current?.items === items && last.current.run.isDone() && isNarrower(query, last.current.query);
    const candidates = canNarrow && last.current !== null ? last.current.run.matched : items;
    const started =
      query.terms.length === 0 ? everything(items) : startFilter(candidates, matches, () => performance.now());
    started.step(performance.now() + SLICE_MS);
    last.current = { items, query, run: started };
    return started;
  }, [items, query, matches]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each slice plans the next one.
  useEffect(() => {
    if (run.isDone()) return;
    const timer = setTimeout(() => {
      run.step(performance.now() + SLICE_MS);
      nextSlice();
    }, 0);
    return () => clearTimeout(timer);
  }, [run, slice]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a slice adds to the same array, so the copy is taken anew.
  const rows = useMemo(() => (run.matched === items ? items : run.matched.slice()), [run, slice, items]);
  return { rows, isFiltering: !run.isDone() };
}
