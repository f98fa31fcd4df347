import type {
  QuestionComparison,
  SessionComparison,
  VerdictDifference,
} from '../../shared/sessions/session-comparison.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Section } from '../ui/facts.tsx';
import { TableHead } from '../ui/table-head.tsx';
import styles from './sessions.module.css';

/** What differs, verdicts first; what is the same is said, and what was not compared is said why. */
export function ComparisonView({ comparison }: { readonly comparison: SessionComparison }) {
  const { verdicts, questions, successBefore, successAfter, remarks } = comparison;
  return (
    <div className={styles.comparison}>
      {remarks.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <Section title="Diagnoses">
        <p>
          Nothing wrong was found in {rateText(successBefore)} before, and in {rateText(successAfter)} after.
        </p>
        {verdicts.length === 0 ? (
          <p className={styles.quiet}>No target was judged differently.</p>
        ) : (
          <table className={styles.table}>
            <TableHead titles={['Target', 'Before', 'After']} />
            <tbody>
              {verdicts.map((each) => (
                <tr key={each.target}>
                  <th scope="row">{visibleText(each.target, 200)}</th>
                  <td>{toldText(each.before)}</td>
                  <td>{toldText(each.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {questions.map((each) => (
        <Differences key={each.question} of={each} />
      ))}
    </div>
  );
}

const titles = { routes: 'Routes', addresses: 'Addresses', listeners: 'Listeners' } as const;
const words = { added: 'only after', removed: 'only before', changed: 'changed' } as const;

function Differences({ of }: { readonly of: QuestionComparison }) {
  if (of.kind === 'not-compared')
    return (
      <Section title={titles[of.question]}>
        <p>Not compared. {visibleText(of.because, 300)}</p>
      </Section>
    );
  const { differences, rowsBefore, rowsAfter } = of;
  return (
    <Section title={titles[of.question]}>
      <p className={styles.quiet}>
        {rowsBefore} before, {rowsAfter} after{differences.length === 0 ? ', and none differs.' : '.'}
      </p>
      <ul className={styles.differences}>
        {differences.map(({ change, title, before, after }) => (
          <li key={`${change} ${title} ${before} ${after}`}>
            <span className={styles.change} data-change={change}>
              {words[change]}
            </span>
            <span>
              {title}
              <code className={styles.code}>
                {[before, after].flatMap((line) => (line === null ? [] : [visibleText(line, 300)])).join('  →  ')}
              </code>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const rateText = ({ runs, healthy }: { readonly runs: number; readonly healthy: number }): string =>
  runs === 0 ? 'no diagnosis' : `${healthy} of ${runs} diagnoses (${Math.round((healthy / runs) * 100)} %)`;

const toldText = (told: VerdictDifference['before']): string =>
  told === null ? 'not diagnosed' : visibleText(told.title, 300);
