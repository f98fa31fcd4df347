import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { AboutDialog } from './about/about-dialog.tsx';
import { useActionSources } from './actions/use-action-sources.ts';
import styles from './app.module.css';
import { InterfacesScreen } from './interfaces/interfaces-screen.tsx';
import { ListenersScreen } from './listeners/listeners-screen.tsx';
import { OverviewScreen } from './overview/overview-screen.tsx';
import { RoutesScreen } from './routes/routes-screen.tsx';
import { Banners } from './shell/banners.tsx';
import type { Overlay, Screen } from './shell/navigation-store.ts';
import type { Page } from './shell/page.ts';
import { PageContext } from './shell/page-context.ts';
import { Sidebar } from './shell/sidebar.tsx';
import { TroubleshootScreen } from './troubleshoot/troubleshoot-screen.tsx';
import { Announcer } from './ui/announcer.tsx';
import { TipLayer } from './ui/tip.tsx';

/** Loaded when first opened: neither is needed to see the routes. */
const PasteDialog = lazy(() => import('./paste/paste-dialog.tsx').then((part) => ({ default: part.PasteDialog })));
const Palette = lazy(() => import('./palette/palette.tsx').then((part) => ({ default: part.Palette })));

const screens: Readonly<Partial<Record<Screen, () => ReactNode>>> = {
  overview: OverviewScreen,
  routes: RoutesScreen,
  interfaces: InterfacesScreen,
  listeners: ListenersScreen,
  troubleshoot: TroubleshootScreen,
};

const overlays: Readonly<Record<Overlay, (props: { readonly onClose: () => void }) => ReactNode>> = {
  paste: ({ onClose }) => <PasteDialog onClose={onClose} />,
  palette: ({ onClose }) => <Palette onClose={onClose} />,
  about: ({ onClose }) => <AboutDialog onClose={onClose} />,
};

export function App({ page }: { readonly page: Page }) {
  const { screen, overlay } = useStore(page.navigation);
  useEffect(() => page.app.start(), [page]);
  useActionSources(page);
  const ShownScreen = screens[screen] ?? OverviewScreen;
  const ShownOverlay = overlay === null ? null : overlays[overlay];
  return (
    <PageContext value={page}>
      <div className={styles.window}>
        <Sidebar available={(each) => each in screens} />
        <div className={styles.main}>
          <Banners />
          <main className={styles.screen}>
            <ShownScreen />
          </main>
        </div>
      </div>
      <Suspense>
        {ShownOverlay !== null && (
          <ShownOverlay
            onClose={() => page.navigation.setState((now) => (now.overlay === overlay ? { overlay: null } : now))}
          />
        )}
      </Suspense>
      <Announcer />
      <TipLayer />
    </PageContext>
  );
}
