import { useStore } from 'zustand';
import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Notice } from '../ui/notice.tsx';
import { AttemptsTable } from './attempts-table.tsx';
import styles from './cards.module.css';
import { ChangesSince } from './changes-since.tsx';
import { Checklist } from './checklist.tsx';
import type { WalkedDiagnosis } from './checklist-rows.ts';
import type { Verdict } from './diagnosis-words.ts';
import { firstPath } from './first-path.ts';
import { MoreToTry } from './more-to-try.tsx';
import { RunContextOf } from './next-steps.tsx';
import { type AskedDiagnosis, RunHeader } from './run-header.tsx';
import { VerdictView } from './verdict-view.tsx';
import { WalkPicture } from './walk-picture.tsx';

/** One run: its target and buttons, the verdict as soon as there is one, where the way breaks, and the steps that led to it. */
export function DiagnosisView({ diagnosis }: { readonly diagnosis: AskedDiagnosis }) {
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
      {'reports' in diagnosis && <Walked diagnosis={diagnosis} />}
    </section>
  );
}

/** What was not found out yet has its place from the start, so that nothing jumps when it is. */
function Walked({ diagnosis }: { readonly diagnosis: WalkedDiagnosis }) {
  const machine = useStore(usePage().app, ({ description }) => description?.host.label ?? 'This machine');
  const result = diagnosis.kind === 'done' ? diagnosis.result : null;
  const isRunning = diagnosis.kind === 'running';
  const soFar = result ?? diagnosis.soFar;
  const path = soFar?.path ?? firstPath(diagnosis.target, machine);
  return (
    <RunContextOf value={result === null ? null : { request: diagnosis.request, result }}>
      {(soFar !== null || isRunning) && (
        <VerdictView
          verdict={soFar?.verdict ?? nothingYet}
          target={diagnosis.target}
          hasPort={result === null || result.port !== null}
          isAnswered={result?.attempts.some(isOwnSuccess) === true}
          isProvisional={result === null}
        />
      )}
      {path !== null && <WalkPicture path={path} isRunning={isRunning} />}
      {result !== null && <ChangesSince before={diagnosis.before} result={result} />}
      <Checklist diagnosis={diagnosis} />
      {result !== null && <AttemptsTable attempts={result.attempts} />}
      {result !== null && <MoreToTry />}
    </RunContextOf>
  );
}

const isOwnSuccess = ({ program, outcome }: ConnectAttempt): boolean =>
  program === 'routelight' && outcome.kind === 'accepted';

const nothingYet: Verdict = { kind: 'cannot-tell', causes: [], remarks: [], missing: [], decidedBy: [] };

const sentence = (text: string): string => {
  const shown = visibleText(text, 400);
  return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${shown.endsWith('.') ? '' : '.'}`;
};
