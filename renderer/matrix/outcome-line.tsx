import { Check, CircleHelp, Clock, type LucideIcon, X } from 'lucide-react';
import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import { outcomeWords } from '../../shared/outcome-words.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { elapsedText } from './elapsed-text.ts';
import styles from './matrix.module.css';

interface OutcomeLineProps {
  readonly choice: ProgramChoice;
  readonly attempt: ConnectAttempt;
}

/** How one connect came out: a sign, a word and its numbers. */
export function OutcomeLine({ choice, attempt }: OutcomeLineProps) {
  const { outcome, errno, errnoNumber } = attempt;
  const Sign = signOf(outcome.kind);
  return (
    <>
      <span className={styles.outcome}>
        <Sign size={13} aria-hidden />
        {outcomeWords[outcome.kind]}
      </span>{' '}
      <span className={styles.numbers}>
        {errno !== null && `${visibleText(errno, 30)}${errnoNumber === null ? '' : ` ${errnoNumber}`} · `}
        {outcome.kind === 'program-failed' ? visibleText(outcome.because, 90) : elapsedText(choice, attempt)}
      </span>
    </>
  );
}

function signOf(kind: string): LucideIcon {
  if (kind === 'accepted') return Check;
  if (kind === 'timed-out') return Clock;
  return kind === 'program-failed' || kind === 'cancelled' ? CircleHelp : X;
}
