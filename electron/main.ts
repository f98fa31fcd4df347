import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, BrowserWindow, dialog, Menu } from 'electron';
import type { Actions } from './actions/actions.ts';
import type { PageAnswers } from './answer-page.ts';
import { type AppSettings, readAppSettings } from './app-settings.ts';
import { channelNames } from './channel-names.ts';
import { openDoors } from './ipc/doors.ts';
import type { Looking } from './looking.ts';
import { declareAppProtocol, serveAppProtocol } from './window/app-protocol.ts';
import { doWithoutMissingGpu } from './window/graphics.ts';
import { hardenEveryPage, hardenSession } from './window/harden.ts';
import { takeLinks } from './window/links.ts';
import { openMainWindow, restInBackground } from './window/main-window.ts';
import { installMenu } from './window/menu.ts';
import { keepApart, takeSessionFiles } from './window/session-files.ts';
import { showCountdown } from './window/trial-countdown.ts';

const OUT = join(import.meta.dirname, '..');
/** A page asks for all of its files in one go; they are handed over before anything else holds the event loop. */
const PAGE_FILES_MS = 15;
/** From the first rows to their picture, on a slow machine. */
const FIRST_PICTURE_MS = 200;
const started = readAppSettings(process.argv, process.env, app.isPackaged);
const opened = takeSessionFiles();
if (started.replay !== null) keepApart();

doWithoutMissingGpu();
declareAppProtocol();
hardenEveryPage();
Menu.setApplicationMenu(null); // or Electron builds one of its own first

if (app.requestSingleInstanceLock()) {
  const answering = app.whenReady().then(start);
  takeLinks((link) => {
    void answering.then(({ takeLink }) => takeLink(link));
    showWindow();
  });
  app.on('second-instance', () => showWindow());
  app.on('window-all-closed', () => app.quit());
} else app.quit();

/**
 * The window first. What reads and answers is by far the larger half and is loaded while the page compiles its scripts and
 * draws its frame; what the page asks meanwhile waits. No window opens for a recording that cannot be read.
 */
async function start(): Promise<PageAnswers> {
  const settings = { ...started, replay: started.replay ?? opened.first() };
  hardenSession();
  const entryIsServed = serveAppProtocol(join(OUT, 'renderer'));
  const answering =
    settings.replay === null
      ? entryIsServed.then(() => delay(PAGE_FILES_MS)).then(() => startAnswering(settings))
      : startAnswering(settings);
  openDoors(channelNames, answering, answering.then(answerTheRest));
  if (settings.replay !== null) await answering;
  openWindow(answering);
  // while the page's process starts
  installMenu((command) => void answering.then(({ sendCommand }) => sendCommand(command)));
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(answering);
  });
  return answering;
}

/** After the first rows and the time to draw them, since to load it keeps a processor busy. */
async function answerTheRest({ looking, readAhead }: PageAnswers): Promise<Actions> {
  stopBeforeQuit(looking);
  await readAhead();
  await delay(FIRST_PICTURE_MS);
  const { answerTheRest } = await import('./answer-the-rest.ts');
  const actions = answerTheRest(looking, app.getVersion());
  showCountdown(actions, titleFor(looking.host));
  return actions;
}

async function startAnswering(settings: AppSettings): Promise<PageAnswers> {
  const { answerPage } = await import('./answer-page.ts');
  const answers = await answerPage(settings, app.getVersion());
  if (typeof answers !== 'string') return answers;
  // who named the recording on the command line is told there, who opened a file in a dialog
  if (process.argv.includes('--replay')) process.stderr.write(`routelight: ${answers}\n`);
  else dialog.showErrorBox('This session cannot be opened', answers);
  app.exit(2);
  return new Promise(() => {});
}

function openWindow(answering: Promise<PageAnswers>): void {
  const window = openMainWindow({
    preload: join(OUT, 'preload', 'preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
  });
  void answering.then(({ looking: { host, live } }) => {
    if (window.isDestroyed()) return;
    window.setTitle(titleFor(host));
    restInBackground(window, live);
  });
}

const titleFor = ({ label }: Looking['host']): string => `Routelight — ${label}`;

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
