import { Copy } from 'lucide-react';
import type { Evidence, NextStep } from '../../shared/diagnosis/evidence.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { actions, runAction } from '../actions/all-actions.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import type { Finding } from './diagnosis-words.ts';
import { Words } from './words.tsx';

/** Why a cause is believed, what speaks against it, and what to do about it. */
export function FindingParts({ finding: { evidence, against, nextSteps } }: { readonly finding: Finding }) {
  return (
    <>
      <EvidenceList title="What shows it" evidence={evidence} />
      <EvidenceList title="What speaks against it" evidence={against} />
      {nextSteps.length > 0 && <h3 className={styles.part}>What to do next</h3>}
      <ul className={styles.list}>
        {nextSteps.map((step) => (
          <li key={step.text}>
            <NextStepView step={step} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface EvidenceListProps {
  readonly title: string;
  readonly evidence: readonly Evidence[];
}

function EvidenceList({ title, evidence }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.list}>
        {evidence.map(({ text, printed }) => (
          <li key={`${text} ${printed}`}>
            <Words text={text} />
            {printed !== null && <code className={styles.printed}>{visibleText(printed, 400)}</code>}
          </li>
        ))}
      </ul>
    </>
  );
}

function NextStepView({ step }: { readonly step: NextStep }) {
  const page = usePage();
  if (step.kind === 'command') return <Command text={step.text} command={step.command} />;
  const action = step.kind === 'action' ? actions.find(({ id }) => id === step.action) : undefined;
  if (action === undefined) return <Words text={step.text} />;
  return (
    <Button tone="plain" onClick={() => runAction(action, page)}>
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
        <code>{shown}</code>
        {shown === command && (
          <Button icon={<Copy aria-hidden />} aria-label={`Copy the command ${shown}`} tip="Copy" onClick={copy} />
        )}
      </span>
    </>
  );
}

export function TextList({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {[...new Set(texts)].map((text) => (
        <li key={text}>
          <Words text={text} />
        </li>
      ))}
    </ul>
  );
}
