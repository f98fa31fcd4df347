import { useMemo } from 'react';
import { compareRuns, isUnchanged, type RunComparison } from '../../shared/diagnosis/compare-runs.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { timeText } from '../readings/time-text.ts';
import styles from './cards.module.css';
import type { DiagnosisResult } from './diagnosis-store.ts';
import { confidenceWords } from './diagnosis-words.ts';
import { stepWords } from './step-words.ts';

interface ChangesSinceProps {
  /** The last run of the same target; `null` for the first. */
  readonly before: DiagnosisResult | null;
  readonly result: DiagnosisResult;
}

/** What this run shows that the last one of the target did not, and the other way round. */
export function ChangesSince({ before, result }: ChangesSinceProps) {
  const comparison = useMemo(() => (before === null ? null : compareRuns(before, result)), [before, result]);
  if (before === null || comparison === null) return null;
  const when = timeText(before.takenAtMs);
  if (isUnchanged(comparison)) return <p className={styles.quiet}>Nothing changed since the last run at {when}.</p>;
  return (
    <section className={styles.card} aria-label="What changed since the last run">
      <h2 className={styles.changesTitle}>Changed since the last run at {when}</h2>
      <ul className={styles.list}>
        {changesInWords(comparison).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

const verdictWords = {
  cause: 'a cause was found',
  healthy: 'nothing wrong was found',
  'cannot-tell': 'could not tell',
} as const;

/** The verdict first, then causes, then steps with what they said. */
function changesInWords({ verdict, causes, steps }: RunComparison): readonly string[] {
  return [
    ...(verdict === null
      ? []
      : [`The verdict: before, ${verdictWords[verdict.before]}; now, ${verdictWords[verdict.after]}.`]),
    ...causes.map(({ title, before, after }) => `${visibleText(title, 300)}: ${causeWords(before, after)}.`),
    ...steps.flatMap(({ step, before, after, gone, come }) => [
      ...(before === after
        ? []
        : [`${stepWords[step].title}: before, ${stateWords(before)}; now, ${stateWords(after)}.`]),
      ...gone.map((line) => `${stepWords[step].title}, no longer: ${visibleText(line, 300)}`),
      ...come.map((line) => `${stepWords[step].title}, new: ${visibleText(line, 300)}`),
    ]),
  ];
}

type CauseChange = RunComparison['causes'][number];

function causeWords(before: CauseChange['before'], after: CauseChange['after']): string {
  if (after === null) return 'no longer found';
  return before === null
    ? `new, ${confidenceWords[after]}`
    : `was ${confidenceWords[before]}, is ${confidenceWords[after]}`;
}

const stateWords = (state: RunComparison['steps'][number]['before']): string =>
  state === null ? 'not part of the run' : state.replaceAll('-', ' ');
