import type { Journal } from './journal.ts';

/** For a run that leaves no session behind; the app says why. */
export const noJournal = (because: string): Journal => ({
  path: '',
  append: async () => false,
  state: () => ({ kind: 'off', because }),
  onState: () => () => {},
  onRecord: () => () => {},
  sizeBytes: () => 0,
  replaceFile: async () => false,
  close: async () => {},
});
