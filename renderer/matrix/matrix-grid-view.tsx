import { Check, CircleHelp, Clock, LoaderCircle, type LucideIcon, Minus, X } from 'lucide-react';
import { visibleText } from '../../shared/visible-text.ts';
import { outcomeWords } from '../troubleshoot/diagnosis-words.ts';
import styles from './matrix.module.css';
import type { Grid, GridCell } from './matrix-grid.ts';

interface MatrixGridViewProps {
  readonly grid: Grid;
  /** What has not come may still come. */
  readonly isRunning: boolean;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

/** A table of buttons: each cell says how it came out and opens to the whole of it. */
export function MatrixGridView({ grid, isRunning, openKey, onOpen }: MatrixGridViewProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">How each program fared with each address</caption>
        <thead>
          <tr>
            <th scope="col">Program</th>
            {grid.columns.map(({ key, target, source }) => (
              <th key={key} scope="col">
                <span className={styles.mono}>{target}</span>
                {source !== null && <span className={styles.also}>{source}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ key, program, also, cells }) => (
            <tr key={key}>
              <th scope="row">
                <span className={program.startsWith('/') ? styles.mono : undefined}>{program}</span>
                {also.map((each) => (
                  <span key={each} className={styles.also}>
                    {each}
                  </span>
                ))}
              </th>
              {cells.map((cell) => (
                <td key={cell.key}>
                  <CellView cell={cell} isRunning={isRunning} isOpen={openKey === cell.key} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellViewProps {
  readonly cell: GridCell;
  readonly isRunning: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (key: string) => void;
}

function CellView({ cell: { key, cell, isOdd }, isRunning, isOpen, onOpen }: CellViewProps) {
  if (cell === null)
    return (
      <span className={styles.pending}>
        {isRunning ? <LoaderCircle size={13} aria-hidden /> : <Minus size={13} aria-hidden />}
        {isRunning ? 'waiting' : 'not tried'}
      </span>
    );
  const { outcome, errno, errnoNumber, elapsedMs } = cell.attempt;
  const Sign = signOf(outcome.kind);
  return (
    <button
      type="button"
      className={styles.cell}
      data-outcome={outcome.kind}
      data-odd={isOdd || undefined}
      aria-expanded={isOpen}
      onClick={() => onOpen(key)}
    >
      <span className={styles.outcome}>
        <Sign size={13} aria-hidden />
        {outcomeWords[outcome.kind]}
      </span>
      <span className={styles.numbers}>
        {errno !== null && `${visibleText(errno, 30)}${errnoNumber === null ? '' : ` ${errnoNumber}`} · `}
        {elapsedMs.toFixed(1)} ms
      </span>
      {isOdd && <span className={styles.odd}>≠ differs</span>}
    </button>
  );
}

function signOf(kind: string): LucideIcon {
  if (kind === 'accepted') return Check;
  if (kind === 'timed-out') return Clock;
  return kind === 'program-failed' || kind === 'cancelled' ? CircleHelp : X;
}
