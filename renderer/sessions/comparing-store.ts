import { createStore, type StoreApi } from 'zustand/vanilla';

/** The two moments that are being chosen; `null` for the session that runs, an empty time for a session's end. */
export interface Comparing {
  readonly before: string | null;
  readonly after: string | null;
  /** As the browser's own control for a local time writes it. */
  readonly beforeAt: string;
  readonly afterAt: string;
}

export const createComparingStore = (): StoreApi<Comparing> =>
  createStore<Comparing>()(() => ({ before: null, after: null, beforeAt: '', afterAt: '' }));
