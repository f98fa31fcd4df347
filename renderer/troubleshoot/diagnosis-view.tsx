import { RotateCw, Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import { timeText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AttemptsTable } from './attempts-table.tsx';
import styles from './cards.module.css';
import { Checklist } from './checklist.tsx';
import { checklistRows } from './checklist-rows.ts';
import type { Diagnosis } from './diagnosis-store.ts';
import { VerdictView } from './verdict-view.tsx';

type Asked = Exclude<Diagnosis, { readonly kind: 'not-asked' }>;

/** One run: its target and buttons, the verdict as soon as there is one, and the steps that led to it. */
export function DiagnosisView({ diagnosis }: { readonly diagnosis: Asked }) {
  return (
    <section className={styles.run} aria-label="Diagnosis" aria-busy={diagnosis.kind === 'running'}>
      <RunHeader diagnosis={diagnosis} />
      {diagnosis.kind === 'refused' && (
        <Notice tone="caution" title="Nothing was sent.">
          {sentence(diagnosis.because)}
        </Notice>
      )}
      {diagnosis.kind === 'broken' && (
        <Notice tone="danger" title="The diagnosis broke.">
          {sentence(diagnosis.because)}
        </Notice>
      )}
      {diagnosis.kind === 'done' && <VerdictView result={diagnosis.result} target={diagnosis.target} />}
      {'reports' in diagnosis && <Checklist rows={checklistRows(diagnosis)} />}
      {diagnosis.kind === 'done' && <AttemptsTable attempts={diagnosis.result.attempts} />}
    </section>
  );
}

const sentence = (text: string): string => {
  const shown = visibleText(text, 400);
  return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${shown.endsWith('.') ? '' : '.'}`;
};

/** One button in one place, so that the focus stays where it was when a run ends. */
function RunHeader({ diagnosis }: { readonly diagnosis: Asked }) {
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
      <span className={styles.quiet}>{runWords(diagnosis)}</span>
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

function runWords(diagnosis: Asked): string {
  if (diagnosis.kind === 'running') return 'looking…';
  if (diagnosis.kind === 'stopped') return 'stopped before there was a verdict';
  if (diagnosis.kind === 'done') return `at ${timeText(diagnosis.result.takenAtMs)}`;
  return '';
}
