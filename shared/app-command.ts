import { z } from 'zod';

/** What the menu bar can ask of the page; the page's actions carry the same ids. */
export const AppCommand = z.enum([
  'show-overview',
  'show-routes',
  'show-interfaces',
  'show-listeners',
  'show-troubleshoot',
  'show-sessions',
  'save-report',
  'paste-output',
  'open-palette',
  'focus-filter',
  'read-again',
  'toggle-pause',
  'copy-rows',
  'show-about',
]);
export type AppCommand = z.output<typeof AppCommand>;
