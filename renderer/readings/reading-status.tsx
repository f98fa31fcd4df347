import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Observation } from '../../shared/reading.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { type LiveState, selectLatestSummary } from '../live/live-state.ts';
import { describeProblem } from './problem-text.ts';
import styles from './reading-status.module.css';
import { durationText, timeText } from './time-text.ts';

interface ReadingStatusProps {
  readonly state: LiveState<unknown>;
  readonly onShowOutput: (observation: string) => void;
}

/** The line under a table: which commands it was read with, when, and how long that took. Each opens its output. */
export function ReadingStatus({ state, onShowOutput }: ReadingStatusProps) {
  const summary = selectLatestSummary(state);
  return (
    <footer className={styles.status}>
      <div className={styles.commands}>
        {(summary?.observations ?? []).map((observation) => (
          <CommandButton key={observation.id} observation={observation} onShowOutput={onShowOutput} />
        ))}
      </div>
      {summary !== null && (
        <span className={styles.time}>
          read {timeText(summary.takenAtMs)} in {durationText(summary.durationMs)}
        </span>
      )}
    </footer>
  );
}

interface CommandButtonProps {
  readonly observation: Observation;
  readonly onShowOutput: (observation: string) => void;
}

function CommandButton({ observation, onShowOutput }: CommandButtonProps) {
  const problem = describeProblem(observation);
  return (
    <button
      type="button"
      className={styles.command}
      data-problem={problem !== null || undefined}
      data-tip={problem === null ? 'Show what this command printed' : `${problem.title} ${problem.detail}`}
      onClick={() => onShowOutput(observation.id)}
    >
      {visibleText(printCommandLine(observation.command), 300)}
    </button>
  );
}
