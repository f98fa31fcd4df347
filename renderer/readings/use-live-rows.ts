import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LiveRow } from '../../shared/live.ts';
import { type LiveState, selectPresentRows } from '../live/live-state.ts';
import type { LiveStore } from '../live/live-store.ts';
import { type FilterQuery, parseFilter } from '../table/filter-query.ts';
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
}

/** Watches a question while it is shown, and sorts and filters its rows by what the person chose for the table. */
export function useLiveRows<Row>(
  live: LiveStore<Row>,
  table: TableStore,
  reading: RowReading<Row>,
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
  const { rows, isFiltering } = useTableRows<Row, LiveRow<Row>>(items, reading, query, sort);
  const total = useMemo(() => selectPresentRows({ ...state, rows: items }).length, [state, items]);
  return { state, query, rows, total, isFiltering };
}
