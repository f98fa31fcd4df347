import { createStore, type StoreApi } from 'zustand/vanilla';

/** One question that a person asks at will, and the answer to the last one asked. */
export type Asking<Request, Reply> =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'asking'; readonly request: Request }
  | { readonly kind: 'answered'; readonly request: Request; readonly reply: Reply }
  /** The main process broke. A bug there, said rather than swallowed. */
  | { readonly kind: 'broken'; readonly request: Request; readonly because: string };

export interface AskingStore<Request, Reply> extends StoreApi<Asking<Request, Reply>> {
  /** Asks; answers to earlier questions that are still on their way are not shown any more. */
  readonly ask: (request: Request) => Promise<void>;
  readonly forget: () => void;
}

export function createAskingStore<Request, Reply>(
  put: (request: Request) => Promise<Reply>,
): AskingStore<Request, Reply> {
  const store = createStore<Asking<Request, Reply>>()(() => ({ kind: 'not-asked' }));
  const isLatest = (asking: Asking<Request, Reply>) => store.getState() === asking;
  return {
    ...store,
    ask: async (request) => {
      const asking: Asking<Request, Reply> = { kind: 'asking', request };
      store.setState(asking, true);
      const after = await put(request).then(
        (reply) => ({ kind: 'answered', request, reply }) as const,
        (error: unknown) => ({ kind: 'broken', request, because: String(error) }) as const,
      );
      if (isLatest(asking)) store.setState(after, true);
    },
    forget: () => store.setState({ kind: 'not-asked' }, true),
  };
}
