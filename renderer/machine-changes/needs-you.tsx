import { Copy } from 'lucide-react';
import { useStore } from 'zustand';
import type { ActionState } from '../../shared/actions/action-state.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './machine-changes.module.css';

/** A change that the app cannot end by itself: why, the exact command, and the way to have it looked at afterwards. */
export function NeedsYou({ state }: { readonly state: ActionState }) {
  const { copyText } = usePage();
  const { step, plan } = state;
  if (step.kind !== 'needs-you') return null;
  const copy = () => void copyText(step.command).then(() => announce('Command copied'));
  return (
    <Notice tone="danger" title={`Needs you: ${visibleText(plan.title, 200)}.`} action={<LookAgain />}>
      {visibleText(step.because, 600)}
      {step.command !== '' && (
        <>
          <span className={styles.instruction}>Run this in a terminal, then look again:</span>
          <span className={styles.byHand}>
            <code className={styles.code}>{visibleText(step.command, 1_000)}</code>
            <Button icon={<Copy aria-hidden />} aria-label="Copy the command" tip="Copy" onClick={copy} />
          </span>
        </>
      )}
    </Notice>
  );
}

function LookAgain() {
  const { changesMade } = usePage();
  const isLooking = useStore(changesMade, ({ isReconciling }) => isReconciling);
  const look = () => {
    if (!isLooking) void changesMade.reconcile();
  };
  return (
    <Button tone="plain" aria-disabled={isLooking} tip="Reads from the system how this change stands" onClick={look}>
      {isLooking ? 'Looking…' : 'Look again'}
    </Button>
  );
}
