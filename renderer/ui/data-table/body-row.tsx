import { type MouseEvent, memo } from 'react';
import { classNames } from '../class-names.ts';
import { cellId } from './cell-id.ts';
import type { Column, RowMark } from './column.ts';
import styles from './data-table.module.css';

export interface BodyRowProps<Row> {
  readonly tableId: string;
  readonly index: number;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly mark: RowMark | undefined;
  readonly isMuted: boolean;
  readonly isSelected: boolean;
  /** The column the keyboard is on; -1 when it is on another row. */
  readonly activeColumn: number;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onOpen: () => void;
  /** A right click on it, before its menu opens. */
  readonly onMenu: (event: MouseEvent, index: number) => void;
}

function BodyRowView<Row>(props: BodyRowProps<Row>) {
  const { tableId, index, row, columns, mark, isMuted, isSelected, activeColumn, onClick, onOpen, onMenu } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus (aria-activedescendant).
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-mark={mark}
      data-active={activeColumn >= 0 || undefined}
      className={classNames(styles.row, isMuted && styles.muted)}
      onClick={(event) => onClick(event, index)}
      onDoubleClick={onOpen}
      onContextMenu={(event) => onMenu(event, index)}
    >
      {columns.map((column, position) => (
        <Cell
          key={column.id}
          id={cellId(tableId, index, position)}
          column={column}
          row={row}
          position={position}
          isActive={position === activeColumn}
          mark={position === 0 ? mark : undefined}
        />
      ))}
    </div>
  );
}

/** Drawn again only when something of this very row changed. */
export const BodyRow = memo(BodyRowView) as typeof BodyRowView;

interface CellProps<Row> {
  readonly id: string;
  readonly column: Column<Row>;
  readonly row: Row;
  readonly position: number;
  readonly isActive: boolean;
  readonly mark: RowMark | undefined;
}

function Cell<Row>({ id, column, row, position, isActive, mark }: CellProps<Row>) {
  const text = column.text(row);
  const tip = column.tip?.(row) ?? undefined;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus (aria-activedescendant).
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div
      id={id}
      role="gridcell"
      aria-colindex={position + 1}
      aria-description={tip}
      data-tip={tip}
      data-text={tip === undefined ? text : undefined}
      data-active={isActive || undefined}
      className={classNames(styles.cell, column.align === 'end' && styles.end, column.isMono && styles.mono)}
    >
      {column.render?.(row) ?? text}
      {mark !== undefined && <span className="visually-hidden">, {mark}</span>}
    </div>
  );
}
