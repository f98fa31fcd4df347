import type { KeyboardEvent, RefObject } from 'react';
import { nextSort } from '../../table/sort-rows.ts';
import type { TableRow } from './column.ts';
import { type GridPlace, placeAfterKey } from './grid-keys.ts';
import type { SelectionMode, TableStore } from './table-state.ts';
import type { Columns } from './use-column-layout.ts';
import { HEADER_PX, ROW_PX } from './use-visible-rows.ts';

const WIDTH_STEP_PX = 16;

interface KeyedGrid<Row> {
  readonly rows: readonly TableRow<Row>[];
  readonly columns: Columns<Row>;
  readonly store: TableStore;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly at: GridPlace;
  readonly go: (row: number, column: number, mode: SelectionMode) => void;
  readonly onCopy: () => void;
}

/** What the keys do in a grid: move, select, copy, sort, open a row, and with Alt on a header make its column wider. */
export function gridKeyHandler<Row>(grid: KeyedGrid<Row>): (event: KeyboardEvent) => void {
  const { rows, columns, scroller, at, go } = grid;
  return (event) => {
    if (event.altKey && at.row < 0 && resizeByKey(grid, event.key)) return event.preventDefault();
    const withControl = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_PX) / ROW_PX) - 1);
    const size = { rows: rows.length, columns: columns.shown.length, page };
    const place = event.altKey ? null : placeAfterKey(event.key, withControl, at, size);
    if (place !== null) {
      go(place.row, place.column, place.row === at.row ? 'keep' : event.shiftKey ? 'extend' : 'replace');
    } else if (!act(grid, event.key, withControl)) return;
    event.preventDefault();
  };
}

function resizeByKey<Row>({ columns, at }: KeyedGrid<Row>, key: string): boolean {
  const column = columns.shown[at.column];
  if (column === undefined || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
  const step = key === 'ArrowRight' ? WIDTH_STEP_PX : -WIDTH_STEP_PX;
  columns.setWidth(column.id, columns.widthOf(column) + step);
  return true;
}

/** False for a key that means nothing here. */
function act<Row>(
  { rows, columns, store, at, go, onCopy }: KeyedGrid<Row>,
  key: string,
  withControl: boolean,
): boolean {
  const column = columns.shown[at.column];
  const { sort, isDetailOpen } = store.getState();
  if (key === 'c' && withControl && window.getSelection()?.isCollapsed !== false) onCopy();
  else if (key === 'a' && withControl) store.setState({ selected: new Set(rows.map((row) => row.id)) });
  else if (at.row < 0 && column !== undefined && (key === 'Enter' || key === ' ')) {
    store.setState({ sort: nextSort(sort, column.id) });
  } else if (key === 'Enter') store.setState({ isDetailOpen: true });
  else if (key === ' ') go(at.row, at.column, 'toggle');
  else if (key === 'Escape' && isDetailOpen) store.setState({ isDetailOpen: false });
  else return false;
  return true;
}
