import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ActionState } from '../../shared/actions/action-state.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { afterFirstRows } from '../live/first-rows.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
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
  const states = list?.states ?? [];
  // the open dialog counts down for it already
  const trials = states.filter((state) => standingOf(state) === 'on-trial' && state.id !== open);
  const waiting = states.filter((state) => standingOf(state) === 'needs-you');
  // what runs out comes first
  const all = [...trials, ...waiting];
  return (
    <>
      {all
        .slice(0, MOST_BANNERS)
        .map((state) =>
          standingOf(state) === 'needs-you' ? (
            <NeedsYou key={state.id} state={state} />
          ) : (
            <TrialBanner key={state.id} state={state} />
          ),
        )}
      {all.length > MOST_BANNERS && <Further count={all.length - MOST_BANNERS} />}
    </>
  );
}

/** More would leave no room for the screen below; the list of changes has them all. */
const MOST_BANNERS = 2;

function Further({ count }: { readonly count: number }) {
  const { navigation } = usePage();
  return (
    <Notice
      tone="danger"
      title={
        count === 1 ? '1 more change is on trial or needs you.' : `${count} more changes are on trial or need you.`
      }
      action={
        <Button tone="plain" onClick={() => navigation.setState({ screen: 'interfaces', interfacesTab: 'changes' })}>
          Show all changes
        </Button>
      }
    />
  );
}

function TrialBanner({ state }: { readonly state: ActionState }) {
  const nowMs = useNow(true);
  const choices = useRef<HTMLSpanElement>(null);
  // it goes once it was decided, and with it the button that decided: the focus goes to the screen below before that
  useLayoutEffect(() => {
    const { current } = choices;
    return () => {
      if (current?.contains(document.activeElement)) document.querySelector('main')?.focus();
    };
  }, []);
  return (
    <Notice
      tone="caution"
      title={`On trial: ${visibleText(state.plan.title, 200)}.`}
      action={
        <span ref={choices} className={styles.choices}>
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
