import type { MacState } from './state.ts';

/** A virtual environment's python, which is a link to one of Homebrew that is signed by its linker only. */
export const VENV_PYTHON: '/Users/lena/lamp/.venv/bin/python3';

/** What packets meet around the Mac mini, and who may send them. */
export function macMiniNetwork(): Pick<
  MacState,
  | 'network'
  | 'localNetwork'
  | 'programs'
  | 'processes'
  | 'adminPrompt'
  | 'startedSecondsAgo'
  | 'wokeSecondsAgo'
  | 'opened'
>;
