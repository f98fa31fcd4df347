import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LiveEvent } from '../../shared/live.ts';
import type { Cancel, Clock } from './clock.ts';
import { createIntake } from './intake.ts';
import { applyLiveEvent, fadeMarks, type LiveState, neverRead, untilNextFade } from './live-state.ts';

/** The rows of one question, kept up to date while it is watched. */
export interface LiveStore<Row> extends Pick<StoreApi<LiveState<Row>>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Begins to watch; a second call does nothing. */
  readonly start: () => void;
  /** Ends the watch. What is on screen stays, and the next start reads afresh. */
  readonly stop: () => void;
  /** Freezes the rows and their marks; events wait. */
  readonly pause: (isPaused: boolean) => void;
}

export type Watch<Row> = (request: Record<string, never>, onEvent: (event: LiveEvent<Row>) => void) => Cancel;

export function createLiveStore<Row>(watch: Watch<Row>, clock: Clock): LiveStore<Row> {
  const store = createStore<LiveState<Row>>()(() => neverRead);
  let unsubscribe: Cancel | null = null;
  let cancelFade: Cancel | null = null;
  let isPaused = false;

  const planFade = () => {
    cancelFade?.();
    const delayMs = isPaused ? null : untilNextFade(store.getState(), clock.nowMs());
    cancelFade = delayMs === null ? null : clock.after(delayMs, fade);
  };
  const fade = () => {
    store.setState(fadeMarks(store.getState(), clock.nowMs()), true);
    planFade();
  };
  const intake = createIntake<LiveEvent<Row>>(clock, (events) => {
    const nowMs = clock.nowMs();
    store.setState(
      events.reduce((state, event) => applyLiveEvent(state, event, nowMs), store.getState()),
      true,
    );
    planFade();
  });

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    start: () => {
      unsubscribe ??= watch({}, intake.add);
    },
    stop: () => {
      unsubscribe?.();
      unsubscribe = null;
      intake.clear();
    },
    pause: (paused) => {
      isPaused = paused;
      intake.hold(paused);
      planFade();
    },
  };
}
