import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChangeEntry } from '../../shared/change-entry.ts';
import type { Api } from '../../shared/channels.ts';

/** As many as the main process keeps. */
const MOST_ENTRIES = 1_000;

/** What changed since the session began, latest first; `null` before the main process has told. */
export interface ChangesSeen {
  readonly entries: readonly ChangeEntry[] | null;
}

export interface ChangesSeenStore extends StoreApi<ChangesSeen> {
  /** Begins to follow; a second call does nothing. */
  readonly start: () => void;
}

export function createChangesSeenStore(watchChanges: Api['watchChanges']): ChangesSeenStore {
  const store = createStore<ChangesSeen>()(() => ({ entries: null }));
  let isStarted = false;
  return {
    ...store,
    start: () => {
      if (isStarted) return;
      isStarted = true;
      watchChanges({}, ({ isFirst, entries }) => {
        const before = isFirst ? [] : (store.getState().entries ?? []);
        store.setState({ entries: [...[...entries].reverse(), ...before].slice(0, MOST_ENTRIES) });
      });
    },
  };
}
