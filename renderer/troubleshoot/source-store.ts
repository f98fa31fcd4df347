import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/channels.ts';
import type { Observation } from '../../shared/reading.ts';

/** What is known of an observation that a step or a piece of evidence names. */
export type Source =
  | { readonly kind: 'asking' }
  | { readonly kind: 'found'; readonly observation: Observation }
  | { readonly kind: 'gone'; readonly because: string };

export type Sources = ReadonlyMap<string, Source>;

export interface SourceStore extends StoreApi<Sources> {
  /** Asks for those that are not known yet. */
  readonly ask: (observations: readonly string[]) => void;
}

/** More than the steps of one run name; the oldest are asked for again when they are wanted. */
const MOST_KEPT = 200;

/** The commands behind the steps of a diagnosis, by the id of their observation. */
export function createSourceStore(readRawOutput: Api['readRawOutput']): SourceStore {
  const store = createStore<Sources>()(() => new Map());
  const keep = (id: string, source: Source) =>
    store.setState((known) => new Map([...known, [id, source] as const].slice(-MOST_KEPT)), true);
  const ask = async (observation: string) => {
    keep(observation, { kind: 'asking' });
    const source = await readRawOutput({ observation, printed: null, fromLine: 1, lineCount: 1 }).then(
      (reply): Source => reply,
      (error: unknown): Source => ({ kind: 'gone', because: String(error) }),
    );
    keep(observation, source.kind === 'found' ? { kind: 'found', observation: source.observation } : source);
  };
  return {
    ...store,
    ask: (observations) => {
      for (const id of observations) if (!store.getState().has(id)) void ask(id);
    },
  };
}
