import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JournalState } from '../../shared/channels/app-channels.ts';
import type { Api } from '../../shared/channels.ts';

export type AppDescription = Awaited<ReturnType<Api['describeApp']>>;

/** What the whole window shows: which host is looked at, and whether readings go on. */
export interface AppState {
  /** `null` until the main process has answered. */
  readonly description: AppDescription | null;
  readonly journal: JournalState | null;
  readonly isPaused: boolean;
}

export interface AppStore extends StoreApi<AppState> {
  /** Asks for the description and follows the journal; returns what ends it. */
  readonly start: () => () => void;
  readonly setPaused: (isPaused: boolean) => Promise<void>;
}

export function createAppStore(api: Api): AppStore {
  const store = createStore<AppState>()(() => ({ description: null, journal: null, isPaused: false }));
  return {
    ...store,
    start: () => {
      void api.describeApp({}).then((description) => {
        const { journal } = store.getState();
        store.setState({ description, journal: journal ?? description.journal });
      });
      return api.watchJournal({}, (journal) => store.setState({ journal }));
    },
    setPaused: async (paused) => {
      const reply = await api.setPaused({ paused });
      store.setState({ isPaused: reply.paused });
    },
  };
}
