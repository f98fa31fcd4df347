import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { openScreen, rowWith } from './app-window.ts';
import { APP_FOLDER, type LaunchedApp, launch, sandboxFlags } from './launch.ts';
import { allProcesses, processesNaming } from './processes.ts';
import { createToolFolder, type ToolFolder } from './tool-folder.ts';

/** DESIGN §7 says that nothing is left behind; a person who quits does not wait longer than this. */
const QUIT_WITHIN_MS = 3_000;

/** The app under a tool that hangs for ever and keeps a helper that hangs too. */
async function launchWithHangingTool(): Promise<{
  tools: ToolFolder;
  launched: LaunchedApp;
  helpers: () => unknown[];
}> {
  const tools = createToolFolder();
  const seconds = `86399.${process.pid}${Date.now() % 1_000}`;
  tools.make('ip', `trap "" TERM HUP; sleep ${seconds} & wait`);
  const launched = await launch({ env: tools.environment });
  await openScreen(launched.page, 'Routes');
  const helpers = () => processesNaming(seconds);
  await expect.poll(() => helpers().length).toBeGreaterThan(1);
  return { tools, launched, helpers };
}

async function endsInTime({ app }: LaunchedApp, end: () => Promise<unknown>): Promise<void> {
  const child = app.process();
  const gone = once(child, 'exit');
  await Promise.race([end().catch(() => 'the connection ends with the app'), gone]);
  await expect.poll(() => allProcesses().some(({ pid }) => pid === child.pid), { timeout: QUIT_WITHIN_MS }).toBe(false);
}

test('quitting while a tool hangs ends the app in time, and the tool with its helpers', async () => {
  const { tools, launched, helpers } = await launchWithHangingTool();
  await endsInTime(launched, () => launched.app.evaluate(({ app }) => app.quit()));
  expect(helpers()).toEqual([]);
  expect(processesNaming(tools.root)).toEqual([]);
  tools.remove();
});

test('closing the window in the middle of a reading leaves no process behind', async () => {
  const { tools, launched, helpers } = await launchWithHangingTool();
  await endsInTime(launched, () => launched.page.close());
  expect(helpers()).toEqual([]);
  expect(processesNaming(tools.root)).toEqual([]);
  tools.remove();
});

test('a second instance shows the window of the first and ends', async () => {
  const launched = await launch();
  try {
    await launched.app.evaluate(({ app, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
      app.once('second-instance', () => process.emit('routelight-second-instance' as 'beforeExit', 0));
    });
    const second = spawn(
      electronRuntime().executable,
      [...sandboxFlags(), APP_FOLDER, `--user-data-dir=${join(launched.folder, 'user-data')}`],
      { stdio: 'ignore' },
    );
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    const visible = () =>
      launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible()));
    await expect.poll(visible).toEqual([true]);
  } finally {
    await launched.close();
  }
});

test('a page that crashes comes back with its rows', async () => {
  const launched = await launch();
  try {
    await openScreen(launched.page, 'Routes');
    await expect(rowWith(launched.page, '0.0.0.0/0')).toHaveCount(1);
    const crashed = new Promise((resolve) => launched.page.once('crash', resolve));
    await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await crashed;
    // Playwright gives a crashed page up, so the main process is asked what the new one shows.
    const shown = () =>
      launched.app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>,
      );
    await expect.poll(shown).toContain('0.0.0.0/0');
    const isOpen = (page: Page) => !page.isClosed();
    expect(launched.app.windows().filter(isOpen)).toHaveLength(1);
  } finally {
    await launched.close();
  }
});
