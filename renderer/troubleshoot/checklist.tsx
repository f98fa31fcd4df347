import {
  Check,
  ChevronRight,
  Circle,
  CircleDashed,
  CircleHelp,
  LoaderCircle,
  type LucideIcon,
  Minus,
  RotateCw,
  X,
} from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import { durationText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './checklist.module.css';
import { type ChecklistRow, checklistRows, type StepState, type WalkedDiagnosis } from './checklist-rows.ts';
import { StepSources } from './step-sources.tsx';
import { stepWords } from './step-words.ts';
import { Words } from './words.tsx';

const states: Readonly<Record<StepState, { readonly word: string; readonly sign: LucideIcon }>> = {
  waiting: { word: 'waiting', sign: CircleDashed },
  running: { word: 'running', sign: LoaderCircle },
  looked: { word: 'looked at', sign: Circle },
  fine: { word: 'fine', sign: Check },
  problem: { word: 'problem', sign: X },
  'cannot-tell': { word: 'cannot tell', sign: CircleHelp },
  'not-checked': { word: 'not checked', sign: Minus },
};

/** The walk, step by step. Each opens to what it does, what it showed, and where that was read. */
export function Checklist({ diagnosis }: { readonly diagnosis: WalkedDiagnosis }) {
  return (
    <section aria-label="Checklist">
      <h2 className={styles.heading}>Step by step</h2>
      <ol className={styles.list} aria-label="Steps">
        {checklistRows(diagnosis).map((row) => (
          <li key={row.step} className={styles.step} data-state={row.state}>
            <Step row={row} diagnosis={diagnosis} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly row: ChecklistRow;
  readonly diagnosis: WalkedDiagnosis;
}

/** A problem is open by itself, until the person says otherwise. */
function Step({ row, diagnosis }: StepProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? row.state === 'problem';
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    if (currentTarget.open !== isOpen) setChosen(currentTarget.open);
  };
  return (
    <details open={isOpen} onToggle={onToggle}>
      <summary className={styles.summary}>
        <StepLine row={row} />
      </summary>
      {isOpen && <StepDetail row={row} diagnosis={diagnosis} />}
    </details>
  );
}

function StepLine({ row: { step, state, elapsedMs, lines } }: { readonly row: ChecklistRow }) {
  const { word, sign: Sign } = states[state];
  const [first] = lines;
  return (
    <span className={styles.line}>
      <ChevronRight size={13} aria-hidden className={styles.chevron} />
      <Sign size={14} aria-hidden className={styles.sign} />
      <span className={styles.title}>{stepWords[step].title}</span>
      <span className={styles.state}>{word}</span>
      <span className={styles.first}>
        {first !== undefined && visibleText(first, 600)}
        {lines.length > 1 && <span className={styles.more}> and {lines.length - 1} more</span>}
      </span>
      <span className={styles.elapsed}>{elapsedMs !== null && durationText(elapsedMs)}</span>
    </span>
  );
}

function StepDetail({ row: { step, state, lines, observations }, diagnosis }: StepProps) {
  return (
    <div className={styles.detail}>
      <p className={styles.quiet}>{stepWords[step].meaning}</p>
      {lines.length > 1 && (
        <ul className={styles.lines}>
          {lines.slice(1).map((line) => (
            <li key={line}>
              <Words text={line} />
            </li>
          ))}
        </ul>
      )}
      <StepSources observations={observations} />
      {observations.length === 0 && diagnosis.kind === 'done' && state !== 'not-checked' && (
        <p className={styles.quiet}>{withoutOutput(step, diagnosis)}</p>
      )}
      <OneAgain row={{ step, state }} diagnosis={diagnosis} />
    </div>
  );
}

/** Why there is no command line to show. */
function withoutOutput(step: ChecklistRow['step'], { request }: WalkedDiagnosis): string {
  return step === 'connect' && (request.programs ?? []).length > 0
    ? 'Routelight connected with a socket of its own, and started the programs beside it. What each of them printed stands under Programs.'
    : 'Routelight looked with its own socket or by asking the system: no command was run for it.';
}

interface OneAgainProps {
  readonly row: Pick<ChecklistRow, 'step' | 'state'>;
  readonly diagnosis: WalkedDiagnosis;
}

/** Stays where it is while it runs, so that the focus does too. */
function OneAgain({ row: { step, state }, diagnosis }: OneAgainProps) {
  const { diagnosis: store } = usePage();
  const isRunning = diagnosis.kind === 'running';
  if (diagnosis.before === null && diagnosis.kind !== 'done') return null;
  const again = () => {
    if (!isRunning) store.run({ ...diagnosis.request, only: step });
  };
  return (
    <Button tone="plain" icon={<RotateCw aria-hidden />} aria-disabled={isRunning} onClick={again}>
      {isRunning && state === 'running' ? 'Checking…' : `Check ${stepWords[step].title.toLowerCase()} again`}
    </Button>
  );
}
