import { RotateCw, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import { durationText, timeText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import type { Diagnosis } from './diagnosis-store.ts';

export type AskedDiagnosis = Exclude<Diagnosis, { readonly kind: 'not-asked' }>;

/** The target, how long it took, and one button in one place, so that the focus stays where it was when a run ends. */
export function RunHeader({ diagnosis }: { readonly diagnosis: AskedDiagnosis }) {
  const store = usePage().diagnosis;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // the button that led here may be gone, and the focus with it
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const isRunning = diagnosis.kind === 'running';
  return (
    <header className={styles.runHeader}>
      <h2 className={styles.target} ref={heading} tabIndex={-1}>
        {visibleText(diagnosis.target, 200)}
      </h2>
      <span className={styles.quiet}>
        {isRunning ? <Elapsed sinceMs={diagnosis.startedAtMs} /> : runWords(diagnosis)}
      </span>
      <Button
        tone="plain"
        icon={isRunning ? <Square aria-hidden /> : <RotateCw aria-hidden />}
        onClick={isRunning ? store.stop : store.runAgain}
      >
        {isRunning ? 'Stop' : 'Run again'}
      </Button>
    </header>
  );
}

const TICK_MS = 100;

/** Moves ten times a second, and is not read aloud. */
function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
  const { clock } = usePage();
  const [nowMs, setNowMs] = useState(clock.nowMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick plans the next one.
  useEffect(() => clock.after(TICK_MS, () => setNowMs(clock.nowMs())), [clock, nowMs]);
  return (
    <>
      looking… <span aria-hidden>{((nowMs - sinceMs) / 1_000).toFixed(1)} s</span>
    </>
  );
}

function runWords(diagnosis: AskedDiagnosis): string {
  if (diagnosis.kind === 'stopped') return 'stopped before there was a verdict';
  if (diagnosis.kind !== 'done') return '';
  const { startedAtMs, takenAtMs } = diagnosis.result;
  return `at ${timeText(takenAtMs)}, took ${durationText(takenAtMs - startedAtMs)}`;
}
