import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Api } from '../shared/channels.ts';
import { App } from './app.tsx';
import { windowClock } from './live/clock.ts';
import { createPage } from './shell/page.ts';

declare global {
  interface Window {
    /** The main process, as electron/preload.ts offers it. */
    readonly api: Api;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App page={createPage(window.api, windowClock)} />
  </StrictMode>,
);
