import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LiveRow } from '../../shared/live.ts';
import { type LiveState, selectPresentRows } from '../live/live-state.ts';
import type { LiveStore } from '../live/live-store.ts';
import { type FilterQuery, parseFilter } from '../table/filter-query.ts';
import { findHiddenMatch } from '../table/hidden-match.ts';
import { type RowReading, useTableRows } from '../table/use-table-rows.ts';
import type { TableStore } from '../ui/data-table/table-state.ts';

/** The rows of one question as a screen shows them. */
export interface LiveRows<Row> {
  readonly state: LiveState<Row>;
  readonly query: FilterQuery;
  /** Sorted and filtered. */
  readonly rows: readonly LiveRow<Row>[];
  /** Rows there are now, before the filter. */
  readonly total: number;
  readonly isFiltering: boolean;
  /** The hidden column that holds what the filter looks for, where no row is left; `null` without. */
  readonly hiddenMatch: string | null;
}

/**
 * Watches a question while it is shown, and sorts and filters its rows by what the person chose for the table. Free words are
 * looked for in the `shown` columns alone: a row whose match nobody can see would only puzzle.
 */
export function useLiveRows<Row>(
  live: LiveStore<Row>,
  table: TableStore,
  reading: RowReading<Row>,
  shown: readonly { readonly id: string }[],
  isShown: ((row: Row) => boolean) | null = null,
): LiveRows<Row> {
  useEffect(() => live.watch(), [live]);
  const state = useStore(live);
  const { filter, sort } = useStore(table);
  const names = useMemo(() => reading.fields.map(({ name }) => name), [reading.fields]);
  const query = useMemo(() => parseFilter(filter, names), [filter, names]);
  const items = useMemo(
    () => (isShown === null ? state.rows : state.rows.filter(({ row }) => isShown(row))),
    [state.rows, isShown],
  );
  const searched = useSearched(reading, shown);
  const { rows, isFiltering } = useTableRows<Row, LiveRow<Row>>(items, searched, query, sort);
  const isEmpty = rows.length === 0 && !isFiltering;
  const hiddenMatch = useMemo(() => {
    if (!isEmpty) return null;
    const hidden = searchable(reading).filter((column) => !searched.searched.includes(column));
    return findHiddenMatch(items, query, { fields: reading.fields, shown: searched.searched, hidden }, nowMs);
  }, [isEmpty, items, query, reading, searched]);
  const total = useMemo(() => selectPresentRows({ ...state, rows: items }).length, [state, items]);
  return { state, query, rows, total, isFiltering, hiddenMatch };
}

const nowMs = () => performance.now();
const searchable = <Row>({ columns, searched = columns }: RowReading<Row>) => searched;

/** The reading with its searched columns narrowed to those shown; the same again until one is shown or hidden. */
function useSearched<Row>(reading: RowReading<Row>, shown: readonly { readonly id: string }[]) {
  const ids = shown.map(({ id }) => id).join('\n');
  const all = searchable(reading);
  const searched = useMemo(() => {
    const isShown = new Set(ids.split('\n'));
    return all.filter(({ id }) => isShown.has(id));
  }, [all, ids]);
  return useMemo(() => ({ ...reading, searched }), [reading, searched]);
}
