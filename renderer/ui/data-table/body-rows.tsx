import { useRef } from 'react';
import { BodyRow, type BodyRowProps } from './body-row.tsx';
import type { RowMark, TableRow } from './column.ts';
import styles from './data-table.module.css';
import { ROW_PX, useVisibleRows } from './use-visible-rows.ts';

interface BodyRowsProps<Row> extends Pick<BodyRowProps<Row>, 'tableId' | 'columns' | 'onClick' | 'onOpen' | 'onMenu'> {
  readonly rows: readonly TableRow<Row>[];
  readonly selected: ReadonlySet<string>;
  /** Where the keyboard is; -1 for no row. */
  readonly cursorRow: number;
  readonly cursorColumn: number;
  readonly markOf: ((id: string) => RowMark | undefined) | undefined;
  readonly isMuted: ((row: Row) => boolean) | undefined;
}

/** The rows in view. Scrolling draws this again and nothing around it, and of it only the rows that come into view. */
export function BodyRows<Row>(props: BodyRowsProps<Row>) {
  const { tableId, columns, onClick, onOpen, onMenu, rows, selected, cursorRow, cursorColumn, markOf, isMuted } = props;
  const body = useRef<HTMLDivElement>(null);
  const { first, end } = useVisibleRows(body, rows.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div role="rowgroup" ref={body} className={styles.body} style={{ height: rows.length * ROW_PX }}>
      <div className={styles.drawn} style={{ transform: `translateY(${first * ROW_PX}px)` }}>
        {rows.slice(first, end).map((row, at) => (
          <BodyRow
            key={row.id}
            tableId={tableId}
            index={first + at}
            row={row.row}
            columns={columns}
            mark={markOf?.(row.id)}
            isMuted={isMuted?.(row.row) ?? false}
            isSelected={selected.has(row.id)}
            activeColumn={first + at === cursorRow ? cursorColumn : -1}
            onClick={onClick}
            onOpen={onOpen}
            onMenu={onMenu}
          />
        ))}
      </div>
    </div>
  );
}
