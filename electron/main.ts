import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { readAppSettings } from './app-settings.ts';
import { openHost } from './hosts/open-host.ts';
import { handleApp, restInBackground } from './ipc/app-handlers.ts';
import { handleChanges } from './ipc/change-handlers.ts';
import { handleDiagnosis } from './ipc/diagnosis-handlers.ts';
import { handleLinks } from './ipc/link-handlers.ts';
import { handleLive } from './ipc/live-handlers.ts';
import { handleObservations } from './ipc/observation-handlers.ts';
import { handleSettings } from './ipc/settings-handlers.ts';
import { handleText } from './ipc/text-handlers.ts';
import { type Looking, startLooking } from './looking.ts';
import { declareAppProtocol, serveAppProtocol } from './window/app-protocol.ts';
import { doWithoutMissingGpu } from './window/graphics.ts';
import { hardenEveryPage, hardenSession } from './window/harden.ts';
import { takeLinks } from './window/links.ts';
import { openMainWindow } from './window/main-window.ts';
import { installMenu } from './window/menu.ts';

const OUT = join(import.meta.dirname, '..');

doWithoutMissingGpu();
declareAppProtocol();
hardenEveryPage();

if (app.requestSingleInstanceLock()) {
  const onLink = handleLinks();
  takeLinks((link) => {
    onLink(link);
    showWindow();
  });
  app.on('second-instance', () => showWindow());
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else app.quit();

async function start(): Promise<void> {
  hardenSession();
  serveAppProtocol(join(OUT, 'renderer'));
  const settings = readAppSettings(process.argv, process.env, app.isPackaged);
  const opened = await openHost(settings);
  if (opened.kind === 'failed') {
    // only the command line names a recording, so that is where the answer belongs
    process.stderr.write(`routelight: ${opened.because}\n`);
    return app.exit(2);
  }
  const looking = startLooking({ host: opened.host, platform: settings.platform, appVersion: app.getVersion() });
  handleLive(looking);
  handleChanges(looking);
  handleObservations(looking);
  handleText();
  handleDiagnosis(looking);
  handleSettings(looking);
  installMenu(handleApp(looking));
  stopBeforeQuit(looking);
  openWindow(looking);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(looking);
  });
}

function openWindow(looking: Looking): void {
  const window = openMainWindow({
    preload: join(OUT, 'preload', 'preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
    title: `Routelight — ${looking.host.label}`,
  });
  restInBackground(window, looking);
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

/** Children are ended and the journal is flushed before the app goes, within two seconds whatever hangs. */
function stopBeforeQuit(looking: Looking): void {
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    isStopped = true;
    const deadline = setTimeout(() => app.exit(0), 2_000);
    void looking.stop().finally(() => {
      clearTimeout(deadline);
      app.quit();
    });
  });
}
