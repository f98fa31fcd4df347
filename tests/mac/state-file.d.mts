import type { MacState } from './state.ts';

export function readState(root: string): MacState;

/** Changes the state under a lock and tells the monitor's feed what the kernel would tell. Returns the new state. */
export function changeState(root: string, change: (before: MacState) => MacState): MacState;
