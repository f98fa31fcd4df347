import type { Actions } from './actions.ts';

const BECAUSE = 'This is a recording: nothing can be changed on it.';
const refused = async () => ({ kind: 'refused', because: BECAUSE }) as const;

/** On a recorded host nothing can act, and every question is answered so. */
export function createNoActions(): Actions {
  const list = async () => ({ states: [], permanent: [], permanentUnread: BECAUSE, unreadFiles: [], isReadOnly: true });
  return {
    propose: async () => ({ kind: 'nothing-to-propose', because: BECAUSE }),
    ...{ plan: refused, run: refused, keep: refused, undo: refused, list, reconcile: list },
    onChange: () => () => undefined,
    stop: () => undefined,
  };
}
