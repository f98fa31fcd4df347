import { Copy } from 'lucide-react';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { NextStep } from '../../shared/diagnosis/evidence.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Breakable } from '../ui/breakable.tsx';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import { carrierOf, changeCarrierOf, type RunContext } from './carry-out.ts';
import { Words } from './words.tsx';

/** The finished run around a next step; `null` while it goes on, when nothing can be carried out yet. */
export const RunContextOf = createContext<RunContext | null>(null);

interface NextStepsProps {
  readonly steps: readonly NextStep[];
  /** How many stand before these elsewhere. */
  readonly from?: number;
}

/** What to do, in the order of the rule: buttons, commands to copy, and advice. */
export function NextSteps({ steps, from = 0 }: NextStepsProps) {
  return (
    <ol className={styles.steps} start={from + 1} data-one={steps.length + from === 1 || undefined}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.text}`}>
          <NextStepView step={step} />
        </li>
      ))}
    </ol>
  );
}

function NextStepView({ step }: { readonly step: NextStep }) {
  const page = usePage();
  const run = useContext(RunContextOf);
  useStore(page.app);
  if (step.kind === 'command') return <Command text={step.text} command={step.command} />;
  if (step.kind === 'advice' || run === null) return <Words text={step.text} />;
  const carryOut = step.kind === 'change' ? changeCarrierOf(step.change, page) : carrierOf(step.action, page);
  if (carryOut === null) return <Words text={step.text} />;
  return (
    <Button tone="plain" className={styles.act} onClick={() => carryOut(page, run)}>
      {visibleText(step.text, 200)}
    </Button>
  );
}

/** A command is shown as it is copied: one with anything invisible in it is not offered for copying. */
function Command({ text, command }: { readonly text: string; readonly command: string }) {
  const { copyText } = usePage();
  const shown = visibleText(command, 1_000);
  const copy = () => void copyText(command).then(() => announce('Command copied'));
  return (
    <>
      <Words text={text} />
      <span className={styles.command}>
        <code>
          <Breakable text={shown} />
        </code>
        {shown === command && (
          <Button icon={<Copy aria-hidden />} aria-label={`Copy the command ${shown}`} tip="Copy" onClick={copy} />
        )}
      </span>
    </>
  );
}
