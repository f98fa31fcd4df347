import type { MacModel, MacState } from './state.ts';

/** Makes the folder that stands for `/`, with every tool in its place, and returns its path. */
export function makeMacFolder(state: MacState): string;

/** Puts launchers where the state says a tool is, and takes away those it says are missing. */
export function placeTools(root: string, state: MacState): void;

export function removeMacFolder(root: string): void;

/** What the app and the command line must be started with to run on this Mac. */
export function macEnvironment(root: string): {
  readonly ROUTELIGHT_TOOL_ROOT: string;
  readonly ROUTELIGHT_PLATFORM: 'darwin';
};

export const MAC_MODELS: readonly MacModel[];

/** Where each program of macOS is, by its name. */
export const PLACES: Readonly<Record<string, string>>;
