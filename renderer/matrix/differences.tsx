import { CircleHelp, Equal, GitCompareArrows } from 'lucide-react';
import type { ConnectOutcome } from '../../shared/connect-attempt.ts';
import type { Difference } from '../../shared/programs/matrix.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { diagnoseWith } from '../troubleshoot/submit.ts';
import { Button } from '../ui/button.tsx';
import styles from './matrix.module.css';
import type { MatrixRun } from './matrix-store.ts';

const NEUTRAL: readonly Difference['kind'][] = ['same', 'same-so-far', 'missing', 'nothing-tried'];

/** The cells say the rest. */
const MOST_OF_OTHERS = 320;
const WITHOUT_RESULT: readonly Difference['kind'][] = ['missing', 'nothing-tried'];
/** Nothing to find the cause of: it got through, or was never tried. */
const WELL: readonly ConnectOutcome['kind'][] = ['accepted', 'program-failed', 'cancelled'];

/** The strongest sentence first; sign and words say the same. */
export function Differences({ run }: { readonly run: Extract<MatrixRun, { readonly kind: 'done' }> }) {
  const page = usePage();
  const { differences, asked } = run;
  const isNeutral = differences.every(({ kind }) => NEUTRAL.includes(kind));
  const others = asked.programs.filter(({ kind }) => kind !== 'routelight');
  const hasFailed = [...run.cells.values()].some(({ attempt }) => !WELL.includes(attempt.outcome.kind));
  return (
    <section className={styles.differences} data-neutral={isNeutral || undefined} aria-label="What differs">
      <h3 className={styles.part}>What differs</h3>
      <ul>
        {differences.map(({ kind, text }, at) => (
          <li key={text} className={styles.difference} data-kind={kind}>
            <Sign kind={kind} />
            <span>{visibleText(text, at === 0 ? 1_000 : MOST_OF_OTHERS)}</span>
          </li>
        ))}
      </ul>
      {hasFailed && others.length > 0 && (
        <Button
          tone="plain"
          className={styles.judge}
          tip="Walks to the same target with these programs beside it, and ends at a cause"
          onClick={() => diagnoseWith(page, asked.target, others)}
        >
          Find the cause with these programs
        </Button>
      )}
    </section>
  );
}

function Sign({ kind }: Pick<Difference, 'kind'>) {
  if (WITHOUT_RESULT.includes(kind)) return <CircleHelp size={15} aria-hidden />;
  return NEUTRAL.includes(kind) ? <Equal size={15} aria-hidden /> : <GitCompareArrows size={15} aria-hidden />;
}
