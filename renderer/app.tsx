import { Suspense, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useActionSources } from './actions/use-action-sources.ts';
import styles from './app.module.css';
import { ChangeDialog, overlays, screens } from './screens.tsx';
import { Banners } from './shell/banners.tsx';
import type { Page } from './shell/page.ts';
import { PageContext } from './shell/page-context.ts';
import { Sidebar } from './shell/sidebar.tsx';
import { Announcer } from './ui/announcer.tsx';
import { TipLayer } from './ui/tip.tsx';

export function App({ page }: { readonly page: Page }) {
  const { screen, overlay } = useStore(page.navigation);
  const isChanging = useStore(page.changeDialog, ({ kind }) => kind !== 'closed');
  useEffect(() => page.app.start(), [page]);
  useActionSources(page);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    // what had the focus went with the last screen: the next Tab begins on this one
    if (shown.current !== screen && document.activeElement === document.body) main.current?.focus();
    shown.current = screen;
  }, [screen]);
  const ShownScreen = screens[screen] ?? screens.overview;
  const ShownOverlay = overlay === null ? null : overlays[overlay];
  return (
    <PageContext value={page}>
      <div className={styles.window}>
        <Sidebar available={(each) => each in screens} />
        <div className={styles.main}>
          <Banners />
          <main ref={main} className={styles.screen} tabIndex={-1}>
            <Suspense fallback={<div aria-busy />}>{ShownScreen !== undefined && <ShownScreen />}</Suspense>
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
      <Suspense>{isChanging && <ChangeDialog />}</Suspense>
      <Announcer />
      <TipLayer />
    </PageContext>
  );
}
