import { useEffect } from 'react';
import { useStore } from 'zustand';
import { printCommandLine } from '../../shared/print-command-line.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { describeProblem } from '../readings/problem-text.ts';
import { durationText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './checklist.module.css';
import { useShowOutput } from './output-panel.tsx';
import type { Source } from './source-store.ts';

/** The commands a step read from, each with the way to what it printed. */
export function StepSources({ observations }: { readonly observations: readonly string[] }) {
  const { sources } = usePage();
  const known = useStore(sources);
  useEffect(() => sources.ask(observations), [sources, observations]);
  if (observations.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>Read from</h3>
      <ul className={styles.sources}>
        {observations.map((id) => (
          <li key={id} className={styles.source}>
            <SourceLine id={id} source={known.get(id) ?? { kind: 'asking' }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SourceLine({ id, source }: { readonly id: string; readonly source: Source }) {
  const showOutput = useShowOutput();
  if (source.kind === 'asking') return <span className={styles.quiet}>…</span>;
  if (source.kind === 'gone')
    return <span className={styles.quiet}>The output is no longer kept: {visibleText(source.because, 200)}</span>;
  const { command, durationMs } = source.observation;
  const problem = describeProblem(source.observation);
  const line = visibleText(printCommandLine(command), 200);
  return (
    <>
      <code className={styles.command}>{line}</code>
      <span className={styles.quiet}>{problem === null ? durationText(durationMs) : problem.title}</span>
      <Button
        aria-label={`Show output of ${line}`}
        onClick={() => showOutput({ observation: id, printed: null, line: 1 })}
      >
        Show output
      </Button>
    </>
  );
}
