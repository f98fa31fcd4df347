import { type ComponentType, lazy } from 'react';
import { RoutesScreen } from './routes/routes-screen.tsx';
import type { Overlay, Screen } from './shell/navigation-store.ts';

interface OverlayProps {
  readonly onClose: () => void;
}

const loadScreen = {
  overview: async () => ({ default: (await import('./overview/overview-screen.tsx')).OverviewScreen }),
  interfaces: async () => ({ default: (await import('./interfaces/interfaces-screen.tsx')).InterfacesScreen }),
  listeners: async () => ({ default: (await import('./listeners/listeners-screen.tsx')).ListenersScreen }),
  troubleshoot: async () => ({ default: (await import('./troubleshoot/troubleshoot-screen.tsx')).TroubleshootScreen }),
  sessions: async () => ({ default: (await import('./sessions/sessions-screen.tsx')).SessionsScreen }),
};

const loadOverlay = {
  paste: async () => ({ default: (await import('./paste/paste-dialog.tsx')).PasteDialog }),
  palette: async () => ({ default: (await import('./palette/palette.tsx')).Palette }),
  report: async () => ({ default: (await import('./sessions/report-dialog.tsx')).ReportDialog }),
  about: async () => ({ default: (await import('./about/about-dialog.tsx')).AboutDialog }),
};

/** Routes come with the page; every other screen is loaded when it is first shown, or by `loadTheRest`. */
export const screens: Readonly<Partial<Record<Screen, ComponentType>>> = {
  overview: lazy(loadScreen.overview),
  routes: RoutesScreen,
  interfaces: lazy(loadScreen.interfaces),
  listeners: lazy(loadScreen.listeners),
  troubleshoot: lazy(loadScreen.troubleshoot),
  sessions: lazy(loadScreen.sessions),
};

export const overlays: Readonly<Record<Overlay, ComponentType<OverlayProps>>> = {
  paste: lazy(loadOverlay.paste),
  palette: lazy(loadOverlay.palette),
  report: lazy(loadOverlay.report),
  about: lazy(loadOverlay.about),
};

const loadChangeDialog = async () => ({ default: (await import('./machine-changes/change-dialog.tsx')).ChangeDialog });
/** A change to the system, from the wish to what came of it; it may lie over another overlay. */
export const ChangeDialog = lazy(loadChangeDialog);

/** Loads what was not shown yet, so that nobody waits for it later. */
export async function loadTheRest(): Promise<void> {
  await Promise.all(
    [...Object.values(loadScreen), ...Object.values(loadOverlay), loadChangeDialog].map((load) => load()),
  );
}
