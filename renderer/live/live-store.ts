import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LiveEvent } from '../../shared/live.ts';
import { createArrival } from './arriving-rows.ts';
import type { Cancel, Clock } from './clock.ts';
import { createIntake } from './intake.ts';
import { applyLiveEvent, fadeMarks, type LiveState, neverRead, untilNextFade } from './live-state.ts';

/** The rows of one question, kept up to date while it is watched. */
export interface LiveStore<Row> extends Pick<StoreApi<LiveState<Row>>, 'getState' | 'subscribe' | 'getInitialState'> {
  /**
   * Watches until the returned function is called. Those who watch at once share one stream, which is closed after the last
   * of them; the rows stay, and the next watch reads afresh.
   */
  readonly watch: () => Cancel;
  /** Freezes the rows and their marks; events wait. */
  readonly pause: (isPaused: boolean) => void;
}

export type Watch<Row> = (request: Record<string, never>, onEvent: (event: LiveEvent<Row>) => void) => Cancel;

/** How long a store's stream stays open: while a view needs it, or from the first view on as long as the window is there. */
export type Watched = 'while-shown' | 'once-shown';

export function createLiveStore<Row>(
  watch: Watch<Row>,
  clock: Clock,
  watched: Watched = 'while-shown',
): LiveStore<Row> {
  const store = createStore<LiveState<Row>>()(() => neverRead);
  const viewers = new Set<object>();
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
  const arrive = createArrival<Row>();
  const intake = createIntake<LiveEvent<Row>>(clock, (arrived) => {
    const nowMs = clock.nowMs();
    const events = arrive(arrived);
    if (events.length === 0) return;
    store.setState(
      events.reduce((state, event) => applyLiveEvent(state, event, nowMs), store.getState()),
      true,
    );
    planFade();
  });

  const leave = (viewer: object) => {
    const wasLast = viewers.delete(viewer) && viewers.size === 0;
    if (!wasLast || watched === 'once-shown') return;
    unsubscribe?.();
    unsubscribe = null;
    intake.clear();
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    watch: () => {
      const viewer = {};
      viewers.add(viewer);
      unsubscribe ??= watch({}, intake.add);
      return () => leave(viewer);
    },
    pause: (paused) => {
      isPaused = paused;
      intake.hold(paused);
      planFade();
    },
  };
}
