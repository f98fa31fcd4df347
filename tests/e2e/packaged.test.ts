import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { wrongFuses } from '../../scripts/dist/fuses.mjs';
import { openScreen, rowWith } from './app-window.ts';
import { APP_FOLDER, type LaunchedApp, launch } from './launch.ts';
import { createToolFolder, type ToolFolder } from './tool-folder.ts';

/** What is given away, and its copy that Playwright may drive; `npm test` has just made both. */
const PACKAGED = join(APP_FOLDER, 'dist/linux-unpacked/routelight');
const FOR_TESTS = join(APP_FOLDER, 'dist/for-tests/linux-unpacked/routelight');

let launched: LaunchedApp;
let tools: ToolFolder;
test.beforeAll(async () => {
  test.skip(process.platform !== 'linux', 'the packaged Linux build runs on Linux only');
  test.setTimeout(180_000);
  if (!existsSync(FOR_TESTS)) {
    await promisify(execFile)(process.execPath, [join(APP_FOLDER, 'scripts/dist.mjs'), '--for-tests']);
  }
  tools = createToolFolder();
  tools.make('ip', 'echo "[]"');
  launched = await launch({ packaged: FOR_TESTS, env: { ...tools.environment, ROUTELIGHT_PLATFORM: 'darwin' } });
});
test.afterAll(async () => {
  await launched?.close();
  tools?.remove();
});

test('the packaged app starts and shows the routes of this system', async () => {
  await openScreen(launched.page, 'Routes');
  await expect(rowWith(launched.page, '0.0.0.0/0')).not.toHaveCount(0);
  expect(await launched.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  expect(launched.consoleErrors).toEqual([]);
});

test('the packaged app runs the tools of the system only, whatever the environment says', async () => {
  const { page } = launched;
  const { host } = await page.evaluate(() => window.api.describeApp({}));
  expect(host.platform).toBe('linux');
  await expect(rowWith(page, '0.0.0.0/0', '192.168.2.1')).toHaveCount(1); // the other `ip` would have listed none
});

test('the packaged app has no developer tools in its menu', async () => {
  const labels = await launched.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => String(role)) ?? []),
  );
  expect(labels).not.toContain('toggledevtools');
});

test('what is given away has every fuse as it has to be', async () => {
  expect(await wrongFuses(PACKAGED)).toEqual([]);
});
