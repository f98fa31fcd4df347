import type { ActionList } from '../../shared/channels/action-channels.ts';

/** Tells listeners of the list, one list after the other. A folder that cannot be read is told by the next call that asks. */
export function createTelling(list: () => Promise<ActionList>) {
  const listeners = new Set<(list: ActionList) => void>();
  let telling = Promise.resolve();
  const tellNow = async () => {
    if (listeners.size === 0) return;
    const all = await list();
    for (const listener of listeners) listener(all);
  };
  return {
    onChange: (listener: (list: ActionList) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (): Promise<void> => {
      telling = telling.then(tellNow).catch(() => undefined);
      return telling;
    },
  };
}
