import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/channels.ts';

export type OpenedLink = Parameters<Parameters<Api['watchLinks']>[1]>[0];

/** The link that was opened last, until the person has said what to do with it. */
export interface LinkState {
  readonly link: OpenedLink | null;
}

export interface LinkStore extends StoreApi<LinkState> {
  /** Follows the links; returns what ends it. */
  readonly start: (onLink: (link: OpenedLink) => void) => () => void;
  readonly dismiss: () => void;
}

export function createLinkStore(watchLinks: Api['watchLinks']): LinkStore {
  const store = createStore<LinkState>()(() => ({ link: null }));
  return {
    ...store,
    start: (onLink) =>
      watchLinks({}, (link) => {
        store.setState({ link });
        onLink(link);
      }),
    dismiss: () => store.setState({ link: null }),
  };
}
