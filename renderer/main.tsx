import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { windowClock } from './live/clock.ts';
import { loadTheRest } from './screens.tsx';
import { createPage } from './shell/page.ts';
import { type PackedApi, unpackEvents } from './shell/unpack-events.ts';

declare global {
  interface Window {
    /** The main process, as electron/preload.ts offers it. */
    readonly api: PackedApi;
  }
}

/** The first rows are on screen by then; a page that is never idle still gets its other screens. */
const [LOAD_THE_REST_AFTER_MS, LOAD_THE_REST_WITHIN_MS] = [1_000, 5_000];

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createPage(unpackEvents(window.api), windowClock);
// most screens show them: they are on their way while the first one is drawn
for (const question of ['routes', 'interfaces'] as const) page.live[question].watch();
createRoot(root).render(
  <StrictMode>
    <App page={page} />
  </StrictMode>,
);
setTimeout(() => requestIdleCallback(loadTheRest, { timeout: LOAD_THE_REST_WITHIN_MS }), LOAD_THE_REST_AFTER_MS);
