import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActionState } from '../../shared/actions/action-state.ts';
import type { ActionList, PermanentAliases } from '../../shared/channels/action-channels.ts';
import type { Api } from '../../shared/channels.ts';
import { standingOf } from './change-words.ts';

/** Every change that this machine's Routelight ever made, and what the person is doing about one now. */
export interface ChangesMade {
  /** `null` before the main process has told. */
  readonly list: ActionList | null;
  /** What is put back after a restart; `null` before somebody wanted to see it. */
  readonly permanent: PermanentAliases | null;
  /** Ids of changes that are being kept or taken back at this moment. */
  readonly busy: ReadonlySet<string>;
  /** Why the last wish for a change was not carried out, by its id. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly isReconciling: boolean;
}

export interface ChangesMadeStore extends StoreApi<ChangesMade> {
  /** Begins to follow; a second call does nothing. */
  readonly start: () => void;
  readonly keep: (action: string) => Promise<void>;
  readonly undo: (action: string) => Promise<void>;
  /** Asks what is put back after a restart; from then on it is asked again whenever that was changed. */
  readonly readPermanent: () => Promise<void>;
  /** Looks at the system for every change whose end nobody wrote down. */
  readonly reconcile: () => Promise<void>;
}

type Wish = Api['keepAction'];

export function createChangesMadeStore(
  api: Pick<Api, 'watchActions' | 'keepAction' | 'undoAction' | 'reconcileActions' | 'readPermanentAliases'>,
): ChangesMadeStore {
  const store = createStore<ChangesMade>()(() => ({
    list: null,
    permanent: null,
    busy: new Set(),
    refusals: new Map(),
    isReconciling: false,
  }));
  let isStarted = false;
  const carryOut = (wish: Wish) => async (action: string) => {
    store.setState(({ busy, refusals }) => ({ busy: new Set([...busy, action]), refusals: without(refusals, action) }));
    const because = await wish({ action }).then(
      (reply) => (reply.kind === 'refused' ? reply.because : null),
      (error: unknown) => String(error),
    );
    store.setState(({ busy, refusals }) => ({
      busy: new Set([...busy].filter((each) => each !== action)),
      refusals: because === null ? refusals : new Map([...refusals, [action, because]]),
    }));
  };
  let reads = 0;
  const readPermanent = async () => {
    reads += 1;
    const own = reads;
    const permanent = await api
      .readPermanentAliases({})
      .catch((error: unknown) => ({ permanent: [], permanentUnread: String(error) }));
    if (own === reads) store.setState({ permanent });
  };
  const take = (list: ActionList) => {
    const before = store.getState();
    store.setState({ list });
    if (reads > 0 && endsOfPermanence(list) !== endsOfPermanence(before.list)) void readPermanent();
  };
  return {
    ...store,
    readPermanent,
    start: () => {
      if (isStarted) return;
      isStarted = true;
      api.watchActions({}, take);
    },
    keep: carryOut(api.keepAction),
    undo: carryOut(api.undoAction),
    reconcile: async () => {
      store.setState({ isReconciling: true });
      // what it found comes by the stream as well; an error leaves the list as it is
      await api.reconcileActions({}).then(take, () => {});
      store.setState({ isReconciling: false });
    },
  };
}

const without = <Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> =>
  new Map([...map].filter(([each]) => each !== key));

/** Which changes of what is put back after a restart are over, as one text. */
const endsOfPermanence = (list: ActionList | null): string =>
  (list?.states ?? [])
    .filter((state) => isOfPermanence(state) && standingOf(state) === 'settled')
    .map(({ id }) => id)
    .join(' ');

const isOfPermanence = ({ plan: { request } }: ActionState): boolean =>
  request.kind === 'make-alias-permanent' || request.kind === 'remove-permanent-alias';
