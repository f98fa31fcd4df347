import type { LucideIcon } from 'lucide-react';
import type { AppCommand } from '../../shared/app-command.ts';
import type { Page } from '../shell/page.ts';
import type { Shortcut } from './shortcut.ts';

/** The menu bar's commands, and what only the page offers. */
export type ActionId =
  | AppCommand
  | 'show-neighbors'
  | 'show-sockets'
  | 'copy-rows-json'
  | 'copy-rows-markdown'
  | 'toggle-detail'
  | 'diagnose-row'
  | 'show-programs'
  | 'show-changes-made'
  | 'add-alias';

/**
 * One thing a person can do in the app. The side bar, the palette, the keys and the menu bar all run the same object.
 * A change to the machine (`shared/actions/`, `renderer/machine-changes/`) is something else: an action here may open
 * its dialog, no more.
 */
export interface Action {
  readonly id: ActionId;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly shortcut: Shortcut | null;
  /** Whether it makes sense now; one that does not is left out of the palette and its key does nothing. */
  readonly when: (page: Page) => boolean;
  readonly run: (page: Page) => void;
}
