import { ChevronDown, ChevronUp } from 'lucide-react';
import type { PointerEvent } from 'react';
import type { Sort } from '../../table/sort-rows.ts';
import { classNames } from '../class-names.ts';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import type { Columns } from './use-column-layout.ts';

interface HeaderRowProps<Row> {
  readonly columns: Columns<Row>;
  readonly sort: Sort | null;
  readonly onSort: (column: string) => void;
  readonly cellIdOf: (column: number) => string;
  readonly activeColumn: number;
}

export function HeaderRow<Row>({ columns, sort, onSort, cellIdOf, activeColumn }: HeaderRowProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div role="rowgroup" className={styles.header}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus (aria-activedescendant). */}
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        {columns.shown.map((column, position) => (
          <HeaderCell
            key={column.id}
            id={cellIdOf(position)}
            column={column}
            position={position}
            direction={sort?.column === column.id ? sort.direction : 'none'}
            isActive={position === activeColumn}
            onSort={() => onSort(column.id)}
            widthPx={columns.widthOf(column)}
            onWidth={(width) => columns.setWidth(column.id, width)}
          />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly id: string;
  readonly column: Column<Row>;
  readonly position: number;
  readonly direction: Sort['direction'] | 'none';
  readonly isActive: boolean;
  readonly onSort: () => void;
  readonly widthPx: number;
  readonly onWidth: (width: number) => void;
}

function HeaderCell<Row>(props: HeaderCellProps<Row>) {
  const { id, column, position, direction, isActive, onSort, widthPx, onWidth } = props;
  const Arrow = direction === 'ascending' ? ChevronUp : ChevronDown;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus (aria-activedescendant).
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div
      id={id}
      role="columnheader"
      aria-colindex={position + 1}
      aria-sort={direction}
      aria-description={column.description ?? undefined}
      data-tip={column.description ?? undefined}
      data-active={isActive || undefined}
      className={classNames(styles.headerCell, column.align === 'end' && styles.end)}
      onClick={onSort}
    >
      <span className={styles.title}>{column.title}</span>
      {direction !== 'none' && <Arrow size={12} aria-hidden className={styles.arrow} />}
      <div
        className={styles.grip}
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => dragWidth(event, widthPx, onWidth)}
        aria-hidden
      />
    </div>
  );
}

/** Follows the pointer until it is let go. */
function dragWidth(event: PointerEvent<HTMLElement>, widthPx: number, onWidth: (width: number) => void): void {
  event.preventDefault();
  const grip = event.currentTarget;
  const startX = event.clientX;
  const move = (moved: globalThis.PointerEvent) => onWidth(widthPx + moved.clientX - startX);
  grip.setPointerCapture(event.pointerId);
  grip.addEventListener('pointermove', move);
  grip.addEventListener('lostpointercapture', () => grip.removeEventListener('pointermove', move), { once: true });
}
