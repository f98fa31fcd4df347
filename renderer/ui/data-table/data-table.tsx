import { type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { nextSort } from '../../table/sort-rows.ts';
import { hideTip, showTipOf } from '../tip.tsx';
import { BodyRows } from './body-rows.tsx';
import { cellId } from './cell-id.ts';
import type { RowMark, TableRow } from './column.ts';
import styles from './data-table.module.css';
import { gridKeyHandler } from './grid-key-handler.ts';
import { HeaderRow } from './header-row.tsx';
import { moveTo, type SelectionMode, type TableStore } from './table-state.ts';
import type { Columns } from './use-column-layout.ts';
import { scrollToRow } from './use-visible-rows.ts';

export interface DataTableProps<Row> {
  /** What the table lists, read aloud: `Routes`. */
  readonly label: string;
  readonly rows: readonly TableRow<Row>[];
  readonly columns: Columns<Row>;
  readonly store: TableStore;
  readonly markOf?: (id: string) => RowMark | undefined;
  /** Rows that are there but of no consequence, such as a route that is never taken. */
  readonly isMuted?: (row: Row) => boolean;
  /** ⌘C or Ctrl+C on the table, unless text is selected. */
  readonly onCopy: () => void;
  /** Shown in place of rows when there are none. */
  readonly empty: ReactNode;
}

/** A table of any length: only the rows in view exist in the page. Keyboard and roles follow the ARIA grid pattern. */
export function DataTable<Row>({ label, rows, columns, store, markOf, isMuted, onCopy, empty }: DataTableProps<Row>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { sort, cursor, selected } = useStore(store);
  const { shown } = columns;
  const template = useMemo(() => gridTemplate(columns), [columns]);
  const cursorRow = cursor === null || cursor.rowId === null ? -1 : rows.findIndex((row) => row.id === cursor.rowId);
  const cursorColumn = Math.min(cursor?.column ?? 0, shown.length - 1);
  const activeCell = cursor === null ? undefined : cellId(id, cursorRow, cursorColumn);

  const go = (row: number, column: number, mode: SelectionMode) => {
    const ids = mode === 'extend' ? rows.map((each) => each.id) : [];
    store.setState(moveTo(store.getState(), ids, { rowId: rows[row]?.id ?? null, column }, mode));
  };
  // Only a move of the cursor scrolls; rows arriving above it do not pull the view along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (cursorRow >= 0 && scroller.current !== null) scrollToRow(scroller.current, cursorRow);
  }, [cursor]);
  useEffect(() => {
    const cell = activeCell === undefined ? null : document.getElementById(activeCell);
    if (document.activeElement === scroller.current && cell !== null) showTipOf(cell);
    else hideTip();
  }, [activeCell]);

  const at = { row: cursorRow, column: cursorColumn };
  const onKeyDown = gridKeyHandler({ rows, columns, store, scroller, at, go, onCopy });
  const onRowClick = (event: MouseEvent, row: number) => {
    const mode = event.shiftKey ? 'extend' : event.metaKey || event.ctrlKey ? 'toggle' : 'replace';
    go(row, columnUnder(event) ?? cursorColumn, mode);
  };

  /** The menu is about the row under the pointer, or about the selection that it is part of. */
  const onRowMenu = (event: MouseEvent, row: number) =>
    go(row, columnUnder(event) ?? cursorColumn, selected.has(rows[row]?.id ?? '') ? 'keep' : 'replace');

  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtualised grid cannot be a <table>; the roles carry its meaning.
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={styles.scroller}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      aria-multiselectable
      aria-activedescendant={activeCell}
      onKeyDown={onKeyDown}
      onFocus={() => cursor === null && rows.length > 0 && go(0, 0, 'keep')}
      onBlur={hideTip}
      style={{ ['--columns' as string]: template }}
    >
      <HeaderRow
        columns={columns}
        sort={sort}
        onSort={(column) => store.setState({ sort: nextSort(sort, column) })}
        cellIdOf={(column) => cellId(id, -1, column)}
        activeColumn={cursor !== null && cursorRow < 0 ? cursorColumn : -1}
      />
      {rows.length === 0 ? (
        <EmptyBody>{empty}</EmptyBody>
      ) : (
        <BodyRows
          tableId={id}
          rows={rows}
          columns={shown}
          selected={selected}
          cursorRow={cursorRow}
          cursorColumn={cursorColumn}
          markOf={markOf}
          isMuted={isMuted}
          onClick={onRowClick}
          onOpen={openDetail(store)}
          onMenu={onRowMenu}
        />
      )}
    </div>
  );
}

/** A grid may only hold rows, so what stands in their place is one. */
function EmptyBody({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus (aria-activedescendant). */}
      <div role="row">
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: what can be done about it has the focus itself. */}
        <div role="gridcell">{children}</div>
      </div>
    </div>
  );
}

const openDetail = (store: TableStore) => () => store.setState({ isDetailOpen: true });

/** Fixed widths, and what is left over goes to the last column; numbers at the right edge would be lost there. */
function gridTemplate<Row>({ shown, widthOf }: Columns<Row>): string {
  const widths = shown.map((column) => `${widthOf(column)}px`);
  const last = shown.at(-1);
  if (last === undefined) return 'none';
  if (last.align === 'end') return `${widths.join(' ')} minmax(0, 1fr)`;
  return [...widths.slice(0, -1), `minmax(${widthOf(last)}px, 1fr)`].join(' ');
}

function columnUnder({ target }: MouseEvent): number | null {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
  return cell === null ? null : Number(cell.getAttribute('aria-colindex')) - 1;
}
