import type { Actions } from './actions.ts';

const BECAUSE = 'This is a recording: nothing can be changed on it.';
const refused = async () => ({ kind: 'refused', because: BECAUSE }) as const;

/** On a recorded host nothing can act, and every question is answered so. */
export function createNoActions(): Actions {
  const list = async () => ({ states: [], unreadFiles: [], isReadOnly: true });
  return {
    propose: async () => ({ kind: 'nothing-to-propose', because: BECAUSE }),
    ...{ plan: refused, run: refused, keep: refused, undo: refused, list, reconcile: list },
    permanent: async () => ({ permanent: [], permanentUnread: BECAUSE }),
    onChange: () => () => undefined,
    stop: () => undefined,
  };
}
