import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RowTarget } from '../../shared/targets/row-target.ts';
import type { CopyFormat } from '../table/copy-rows.ts';
import { readPreference, writePreference } from '../ui/preferences.ts';

export const screens = ['overview', 'routes', 'interfaces', 'listeners', 'troubleshoot', 'sessions'] as const;
export type Screen = (typeof screens)[number];

/** What lies over the screen; one at a time. */
export type Overlay = 'palette' | 'paste' | 'report' | 'about';

/** The table on the screen, as actions reach it. */
export interface TableHandle {
  readonly focusFilter: () => void;
  /** Copies the selected rows, or all that are shown when none is selected. */
  readonly copy: (format: CopyFormat) => void;
  readonly toggleDetail: () => void;
  /** What can be diagnosed of the row the keyboard is on; `null` for nothing. */
  readonly target: () => RowTarget | null;
}

export interface Navigation {
  readonly screen: Screen;
  readonly interfacesTab: 'interfaces' | 'neighbors' | 'changes';
  readonly listenersTab: 'listeners' | 'sockets';
  readonly troubleshootTab: 'checklist' | 'programs';
  readonly sessionsTab: 'timeline' | 'all' | 'compare';
  readonly overlay: Overlay | null;
  /** `null` on a screen without a table. */
  readonly table: TableHandle | null;
}

export type NavigationStore = StoreApi<Navigation>;

export function createNavigationStore(): NavigationStore {
  const store = createStore<Navigation>()(() => ({
    screen: readPreference('screen', checkScreen) ?? 'overview',
    interfacesTab: 'interfaces',
    listenersTab: 'listeners',
    troubleshootTab: 'checklist',
    sessionsTab: 'timeline',
    overlay: null,
    table: null,
  }));
  store.subscribe(({ screen }, before) => screen !== before.screen && writePreference('screen', screen));
  return store;
}

const checkScreen = (stored: unknown): Screen | null => screens.find((screen) => screen === stored) ?? null;
