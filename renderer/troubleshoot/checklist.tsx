import { Check, Circle, CircleDashed, CircleHelp, LoaderCircle, type LucideIcon, Minus, X } from 'lucide-react';
import { visibleText } from '../../shared/visible-text.ts';
import { durationText } from '../readings/time-text.ts';
import styles from './checklist.module.css';
import type { ChecklistRow, StepState } from './checklist-rows.ts';

const states: Readonly<Record<StepState, { readonly word: string; readonly sign: LucideIcon }>> = {
  waiting: { word: 'waiting', sign: CircleDashed },
  running: { word: 'running', sign: LoaderCircle },
  looked: { word: 'looked at', sign: Circle },
  fine: { word: 'fine', sign: Check },
  problem: { word: 'problem', sign: X },
  'cannot-tell': { word: 'cannot tell', sign: CircleHelp },
  'not-checked': { word: 'not checked', sign: Minus },
};

/** The walk, step by step. A step with more than one thing to tell opens. */
export function Checklist({ rows }: { readonly rows: readonly ChecklistRow[] }) {
  return (
    <ol className={styles.list} aria-label="Steps">
      {rows.map((row) => (
        <li key={row.step} className={styles.step} data-state={row.state}>
          {row.lines.length > 1 ? <OpeningStep row={row} /> : <StepLine row={row} />}
        </li>
      ))}
    </ol>
  );
}

function OpeningStep({ row }: { readonly row: ChecklistRow }) {
  return (
    <details open={row.state === 'problem'}>
      <summary className={styles.summary}>
        <StepLine row={row} />
      </summary>
      <ul className={styles.lines}>
        {row.lines.slice(1).map((line) => (
          <li key={line}>{visibleText(line, 600)}</li>
        ))}
      </ul>
    </details>
  );
}

function StepLine({ row: { title, state, elapsedMs, lines } }: { readonly row: ChecklistRow }) {
  const { word, sign: Sign } = states[state];
  const [first] = lines;
  return (
    <span className={styles.line}>
      <Sign size={14} aria-hidden className={styles.sign} />
      <span className={styles.title}>{title}</span>
      <span className={styles.state}>{word}</span>
      <span className={styles.first}>
        {first !== undefined && visibleText(first, 600)}
        {lines.length > 1 && <span className={styles.more}> and {lines.length - 1} more</span>}
      </span>
      <span className={styles.elapsed}>{elapsedMs !== null && durationText(elapsedMs)}</span>
    </span>
  );
}
