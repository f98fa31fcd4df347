import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ActionState } from '../../shared/actions/action-state.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { afterFirstRows } from '../live/first-rows.ts';
import { usePage } from '../shell/page-context.ts';
import { Notice } from '../ui/notice.tsx';
import { countdownText, standingOf } from './change-words.ts';
import styles from './machine-changes.module.css';
import { NeedsYou } from './needs-you.tsx';
import { Choices } from './outcome-view.tsx';
import { useNow } from './use-now.ts';

/** Changes on trial and changes that need the person, above every screen; told of once the first rows are there. */
export function TrialBanners() {
  const { changesMade, changeDialog, live, clock } = usePage();
  const list = useStore(changesMade, (state) => state.list);
  const open = useStore(changeDialog, (shown) => (shown.kind === 'ended' ? shown.plan.id : null));
  useEffect(() => afterFirstRows([live.routes, live.interfaces], clock, changesMade.start), [changesMade, live, clock]);
  return (list?.states ?? []).map((state) => {
    const standing = standingOf(state);
    if (standing === 'needs-you') return <NeedsYou key={state.id} state={state} />;
    // the open dialog counts down for it already
    return standing === 'on-trial' && state.id !== open ? <TrialBanner key={state.id} state={state} /> : null;
  });
}

function TrialBanner({ state }: { readonly state: ActionState }) {
  const nowMs = useNow(true);
  return (
    <Notice
      tone="caution"
      title={`${visibleText(state.plan.title, 200)} is on trial.`}
      action={
        <span className={styles.choices}>
          <Choices state={state} />
        </span>
      }
    >
      Taken back in{' '}
      <span role="timer" aria-live="off" className={styles.time}>
        {countdownText(state.undoAtMs ?? nowMs, nowMs)}
      </span>
    </Notice>
  );
}
