import { useEffect } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { AliasForm } from './alias-form.tsx';
import type { ChangeDialog as Shown } from './change-dialog-store.ts';
import styles from './machine-changes.module.css';
import { OutcomeView } from './outcome-view.tsx';
import { PlanView } from './plan-view.tsx';

/** One change to the system, from what is wanted to what came of it. Closing it never ends what runs. */
export function ChangeDialog() {
  const { changeDialog, changesMade } = usePage();
  const shown = useStore(changeDialog);
  useEffect(() => changesMade.start(), [changesMade]);
  if (shown.kind === 'closed') return null;
  return (
    // a new page of the dialog takes the focus, as a new dialog would
    <Dialog key={shown.kind} title={titleOf(shown)} kind="roomy" onClose={changeDialog.close}>
      {shown.kind === 'filling' && <AliasForm filling={shown} />}
      {shown.kind === 'planning' && <Waiting words={planningWords(shown)} onCancel={changeDialog.close} />}
      {shown.kind === 'looking' && <Waiting words="Looking which process it is…" onCancel={changeDialog.close} />}
      {shown.kind === 'refused' && (
        <div className={styles.body}>
          <Notice tone="danger" title="This is not done.">
            {visibleText(shown.because, 800)}
          </Notice>
          <footer className={styles.foot}>
            <span className={styles.spring} />
            <Button onClick={changeDialog.close}>Close</Button>
          </footer>
        </div>
      )}
      {shown.kind === 'planned' && <PlanView planned={shown} />}
      {shown.kind === 'running' && (
        <Waiting words="Waiting for the system, which may be asking for your password in a window of its own…" />
      )}
      {shown.kind === 'ended' && <OutcomeView ended={shown} />}
    </Dialog>
  );
}

function Waiting({ words, onCancel }: { readonly words: string; readonly onCancel?: () => void }) {
  return (
    <div className={styles.body} aria-busy>
      {/* not on a button: a key pressed too early must not cancel */}
      <p role="status" tabIndex={-1} data-first-focus className={styles.waiting}>
        {words}
      </p>
      {onCancel !== undefined && (
        <footer className={styles.foot}>
          <span className={styles.spring} />
          <Button onClick={onCancel}>Cancel</Button>
        </footer>
      )}
    </div>
  );
}

function titleOf(shown: Exclude<Shown, { kind: 'closed' }>): string {
  switch (shown.kind) {
    case 'filling':
      return 'Add an alias';
    case 'planning':
      return shown.draft === null ? 'Looking at it' : `Add ${visibleText(shown.draft.address, 80)}`;
    case 'looking':
      return shown.title;
    case 'refused':
      return 'Not possible';
    case 'planned':
    case 'running':
    case 'ended':
      return visibleText(shown.plan.title, 200);
  }
}

const planningWords = ({ request }: Extract<Shown, { kind: 'planning' }>): string =>
  request.kind === 'add-alias'
    ? 'Reading the interfaces, and asking whether somebody has this address…'
    : 'Reading how things stand…';
