import { answer } from './answer.mjs';

/** open(1): what it was asked for stays in the state, for tests to see. */
export const open = (state, args) => ({
  ...answer(''),
  state: { ...state, opened: [...state.opened, args.at(-1) ?? ''] },
});
