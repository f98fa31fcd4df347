import { LoaderCircle, Minus } from 'lucide-react';
import styles from './matrix.module.css';
import type { GridCell } from './matrix-grid.ts';
import { OutcomeLine } from './outcome-line.tsx';

interface CellViewProps {
  readonly cell: GridCell;
  /** What has not come may still come. */
  readonly isRunning: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** How one connect came out; it opens to the whole of it. */
export function CellView({ cell: { cell, isOdd }, isRunning, isOpen, onOpen }: CellViewProps) {
  if (cell === null)
    return (
      <span className={styles.pending}>
        {isRunning ? (
          <LoaderCircle size={13} aria-hidden className={styles.turning} />
        ) : (
          <Minus size={13} aria-hidden />
        )}
        {isRunning ? 'waiting' : 'not tried'}
      </span>
    );
  return (
    <button
      type="button"
      className={styles.cell}
      data-place
      data-outcome={cell.attempt.outcome.kind}
      data-odd={isOdd || undefined}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <OutcomeLine choice={cell.program} attempt={cell.attempt} />{' '}
      {isOdd && <span className={styles.odd}>≠ differs</span>}
    </button>
  );
}
