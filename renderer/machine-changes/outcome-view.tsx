import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ActionState } from '../../shared/actions/action-state.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ChangeDialog } from './change-dialog-store.ts';
import { countdownText, standingOf } from './change-words.ts';
import styles from './machine-changes.module.css';
import { NeedsYou } from './needs-you.tsx';
import { useNow } from './use-now.ts';

type Ended = Extract<ChangeDialog, { kind: 'ended' }>;

/** What came of it, followed as it goes on: a trial that runs out while the dialog is open says so. */
export function OutcomeView({ ended }: { readonly ended: Ended }) {
  const { changeDialog, changesMade } = usePage();
  const { reply, plan } = ended;
  const known = useStore(changesMade, ({ list }) => list?.states.find(({ id }) => id === plan.id));
  const state = known ?? (reply.kind === 'done' ? reply.state : null);
  const told = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step may take away the button that led to it.
  useEffect(() => {
    if (document.activeElement === document.body) told.current?.focus();
  }, [state?.step.kind]);
  return (
    <div className={styles.body}>
      {/* the focus comes here first: a key pressed twice must not decide */}
      <div ref={told} aria-live="polite" tabIndex={-1} data-first-focus className={styles.told}>
        {state === null || reply.kind === 'refused' ? (
          <Notice tone="danger" title="Nothing was changed.">
            {visibleText(reply.kind === 'refused' ? reply.because : '', 800)}
          </Notice>
        ) : (
          <Outcome state={state} />
        )}
      </div>
      <footer className={styles.foot}>
        <span className={styles.spring} />
        <Button onClick={changeDialog.close}>Close</Button>
        {state !== null && <Choices state={state} />}
      </footer>
    </div>
  );
}

function Outcome({ state }: { readonly state: ActionState }) {
  const { step } = state;
  const standing = standingOf(state);
  if (standing === 'needs-you') return <NeedsYou state={state} />;
  if (standing === 'on-trial') return <OnTrial state={state} />;
  switch (step.kind) {
    case 'kept':
      return (
        <Notice tone="plain" title="Done, and it stays.">
          {isAlias(state) ? 'Until this machine restarts, unless it is made permanent.' : ''}
        </Notice>
      );
    case 'reverted':
      return (
        <Notice tone="plain" title="Taken back.">
          {visibleText(step.because, 600)}
        </Notice>
      );
    case 'not-done':
      return (
        <Notice tone="caution" title="Nothing was changed.">
          {visibleText(step.because, 800)}
        </Notice>
      );
    default:
      return <Notice tone="plain" title="Under way." />;
  }
}

function OnTrial({ state }: { readonly state: ActionState }) {
  const nowMs = useNow(true);
  const { step, undoAtMs } = state;
  return (
    <>
      <Notice tone="plain" title="It worked.">
        {step.kind === 'verified' ? visibleText(step.because, 600) : ''}
      </Notice>
      {undoAtMs !== null && (
        <p className={styles.countdown}>
          <span role="timer" aria-live="off" className={styles.time}>
            {countdownText(undoAtMs, nowMs)}
          </span>
          until it is taken back by itself. Try now whether it helps, and keep it if it does; this window may be closed
          meanwhile.
        </p>
      )}
    </>
  );
}

/** Keep, take back, make permanent: what fits how it stands. */
export function Choices({ state }: { readonly state: ActionState }) {
  const { changesMade, changeDialog } = usePage();
  const { busy, refusals } = useStore(changesMade);
  const isBusy = busy.has(state.id);
  const refusal = refusals.get(state.id);
  const { request } = state.plan;
  // a button that is disabled while it has the focus takes every key of the window with it (Chromium 130)
  const decide = async (carryOut: (action: string) => Promise<void>, done: string) => {
    if (isBusy) return;
    await carryOut(state.id);
    if (!changesMade.getState().refusals.has(state.id)) announce(`${done}: ${visibleText(state.plan.title, 100)}`);
  };
  return (
    <>
      {refusal !== undefined && (
        <p role="alert" className={styles.problem}>
          {visibleText(refusal, 400)}
        </p>
      )}
      {standingOf(state) === 'on-trial' && (
        <>
          <Button tone="plain" aria-disabled={isBusy} onClick={() => void decide(changesMade.undo, 'Taken back')}>
            Take back now
          </Button>
          <Button tone="accent" aria-disabled={isBusy} onClick={() => void decide(changesMade.keep, 'Kept')}>
            Keep
          </Button>
        </>
      )}
      {request.kind === 'stop-process' && request.force === 'terminate' && standingOf(state) === 'needs-you' && (
        <Button tone="plain" onClick={() => changeDialog.openRequest({ ...request, force: 'kill' })}>
          Force it to end…
        </Button>
      )}
      {state.step.kind === 'kept' && request.kind === 'add-alias' && (
        <Button tone="plain" onClick={() => changeDialog.openRequest({ ...request, kind: 'make-alias-permanent' })}>
          Make permanent…
        </Button>
      )}
    </>
  );
}

const isAlias = ({ plan }: ActionState): boolean => plan.request.kind === 'add-alias';
