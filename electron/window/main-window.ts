import { BrowserWindow, nativeTheme, screen } from 'electron';
import { PAGE_ORIGIN } from '../ipc/sender.ts';
import { loadWindowState, saveWindowState } from './window-state.ts';

/** Background before the page paints, the same as the page's own (renderer/ui/tokens.css), so that nothing flashes. */
const backgroundColor = () => (nativeTheme.shouldUseDarkColors ? '#15181c' : '#ffffff');

export interface MainWindowSettings {
  readonly preload: string;
  readonly stateFile: string;
  readonly title: string;
}

/** Opens the one window: sandboxed, isolated, without Node. A page that crashes is loaded again, at most three times a minute. */
export function openMainWindow({ preload, stateFile, title }: MainWindowSettings): BrowserWindow {
  const state = loadWindowState(
    stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { isMaximized, width, height, x, y } = state;
  const window = new BrowserWindow({
    width,
    height,
    ...(x !== undefined && y !== undefined && { x, y }),
    title,
    minWidth: 640,
    minHeight: 420,
    show: false,
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
  window.on('page-title-updated', (event) => event.preventDefault()); // the title names the host; the page's would replace it
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    void saveWindowState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  reloadAfterCrash(window);
  showWhateverHappens(window);
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** A page that is not there after this long is loaded again, once, and the window shown: a hidden window helps nobody. */
const SHOWN_AFTER_MS = 5_000;

function showWhateverHappens(window: BrowserWindow): void {
  const timer = setTimeout(() => {
    if (window.isDestroyed() || window.isVisible()) return;
    window.show();
    window.webContents.reload();
  }, SHOWN_AFTER_MS);
  window.once('show', () => clearTimeout(timer));
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
