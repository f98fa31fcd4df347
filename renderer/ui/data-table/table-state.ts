import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Sort } from '../../table/sort-rows.ts';

/** The cell the keyboard is on. `rowId: null` is the header. */
export interface Cursor {
  readonly rowId: string | null;
  readonly column: number;
}

/** What a person chose in one table. It outlives the screen, so coming back finds it as it was left. */
export interface TableState {
  readonly filter: string;
  readonly sort: Sort | null;
  readonly cursor: Cursor | null;
  /** Where a selection with Shift began. */
  readonly anchorId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly isDetailOpen: boolean;
}

export type TableStore = StoreApi<TableState>;

const NOTHING: ReadonlySet<string> = new Set();

export const createTableStore = (sort: Sort | null = null): TableStore =>
  createStore<TableState>()(() => ({
    filter: '',
    sort,
    cursor: null,
    anchorId: null,
    selected: NOTHING,
    isDetailOpen: false,
  }));

/** What a click or key does to the selection. */
export type SelectionMode = 'replace' | 'extend' | 'toggle' | 'keep';

/** The state once the cursor stands on a row. `ids` are the rows in the order shown. */
export function moveTo(
  state: TableState,
  ids: readonly string[],
  cursor: Cursor,
  mode: SelectionMode,
): Partial<TableState> {
  const { rowId } = cursor;
  if (rowId === null || mode === 'keep') return { cursor };
  if (mode === 'replace') return { cursor, anchorId: rowId, selected: new Set([rowId]) };
  if (mode === 'toggle') return { cursor, anchorId: rowId, selected: toggled(state.selected, rowId) };
  const anchorId = state.anchorId ?? state.cursor?.rowId ?? rowId;
  return { cursor, anchorId, selected: between(ids, anchorId, rowId) };
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

function between(ids: readonly string[], from: string, to: string): ReadonlySet<string> {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  return new Set(a < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1));
}

/** The row a detail panel is about. */
export const selectDetailId = ({ isDetailOpen, cursor }: TableState): string | null =>
  isDetailOpen ? (cursor?.rowId ?? null) : null;
