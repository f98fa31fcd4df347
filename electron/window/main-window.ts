import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { PAGE_ORIGIN } from '../ipc/sender.ts';
import type { LiveSession } from '../live/live-session.ts';
import { loadWindowState, saveWindowState } from './window-state.ts';

/** Background before the page paints, the same as the page's own (renderer/ui/tokens.css), so that nothing flashes. */
const backgroundColor = () => (nativeTheme.shouldUseDarkColors ? '#15181c' : '#ffffff');

export interface MainWindowSettings {
  readonly preload: string;
  readonly stateFile: string;
}

/** Opens the one window: sandboxed, isolated, without Node. A page that crashes is loaded again, at most three times a minute. */
export function openMainWindow({ preload, stateFile }: MainWindowSettings): BrowserWindow {
  const state = loadWindowState(
    stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { isMaximized, width, height, x, y } = state;
  const window = new BrowserWindow({
    width,
    height,
    ...(x !== undefined && y !== undefined && { x, y }),
    title: app.name,
    minWidth: 640,
    minHeight: 420,
    // shown at once, in the page's own colour: to be shown later costs the first picture a second layout
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (isMaximized) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault()); // the title will name the host; the page's would replace it
  window.on('close', () => {
    void saveWindowState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  reloadAfterCrash(window);
  loadAgainIfStalled(window);
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** A page that is not there after this long is loaded again, once: an empty window helps nobody. */
const LOADED_WITHIN_MS = 5_000;

function loadAgainIfStalled(window: BrowserWindow): void {
  const timer = setTimeout(() => window.webContents.reload(), LOADED_WITHIN_MS);
  window.webContents.once('dom-ready', () => clearTimeout(timer));
  window.once('closed', () => clearTimeout(timer));
}

function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes = [...crashes.filter((atMs) => Date.now() - atMs < 60_000), Date.now()];
    if (crashes.length <= 3) window.webContents.reload();
  });
}

/** Polls rest while the window is hidden or minimised; nobody sees them. */
export function restInBackground(window: BrowserWindow, live: Pick<LiveSession, 'setInBackground'>): void {
  window.on('hide', () => live.setInBackground(true));
  window.on('minimize', () => live.setInBackground(true));
  window.on('show', () => live.setInBackground(false));
  window.on('restore', () => live.setInBackground(false));
}
