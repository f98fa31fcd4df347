import { Check, CircleHelp, Clock, LoaderCircle, type LucideIcon, Minus, X } from 'lucide-react';
import { visibleText } from '../../shared/visible-text.ts';
import { outcomeWords } from '../troubleshoot/diagnosis-words.ts';
import { elapsedText } from './elapsed-text.ts';
import styles from './matrix.module.css';
import type { GridCell } from './matrix-grid.ts';

interface CellViewProps {
  readonly cell: GridCell;
  /** What has not come may still come. */
  readonly isRunning: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** How one connect came out, in a word, a sign and a number; it opens to the whole of it. */
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
  const { outcome, errno, errnoNumber } = cell.attempt;
  const Sign = signOf(outcome.kind);
  return (
    <button
      type="button"
      className={styles.cell}
      data-place
      data-outcome={outcome.kind}
      data-odd={isOdd || undefined}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <span className={styles.outcome}>
        <Sign size={13} aria-hidden />
        {outcomeWords[outcome.kind]}
      </span>{' '}
      <span className={styles.numbers}>
        {errno !== null && `${visibleText(errno, 30)}${errnoNumber === null ? '' : ` ${errnoNumber}`} · `}
        {outcome.kind === 'program-failed' ? visibleText(outcome.because, 90) : elapsedText(cell.program, cell.attempt)}
      </span>{' '}
      {isOdd && <span className={styles.odd}>≠ differs</span>}
    </button>
  );
}

function signOf(kind: string): LucideIcon {
  if (kind === 'accepted') return Check;
  if (kind === 'timed-out') return Clock;
  return kind === 'program-failed' || kind === 'cancelled' ? CircleHelp : X;
}
