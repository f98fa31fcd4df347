import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { openScreen, rowWith, type ShownRow, shownRows } from './app-window.ts';
import { APP_FOLDER, type LaunchedApp, launch, sandboxFlags } from './launch.ts';
import { listeningHere, portOf } from './listening.ts';
import { childrenOf } from './processes.ts';
import { routesByIp } from './second-opinion.ts';

let folder: string;
let launched: LaunchedApp;
let routesThen: string[];
let port: number;

test.beforeAll(async () => {
  const server = await listeningHere('127.0.0.1');
  port = portOf(server);
  folder = await mkdtemp(join(tmpdir(), 'routelight-capture-'));
  await promisify(execFile)(process.execPath, [
    join(APP_FOLDER, 'out/main/cli.js'),
    'capture',
    join(folder, 'mini-red'),
  ]);
  server.close();
  const manifest = join(folder, 'mini-red/manifest.json');
  const renamed = { ...JSON.parse(await readFile(manifest, 'utf8')), hostname: 'mini-red' };
  await writeFile(manifest, JSON.stringify(renamed));
  routesThen = routesByIp();
  launched = await launch({ args: ['--replay', join(folder, 'mini-red')] });
});
test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true });
});

test('a recording says on every screen that it is one, of which machine and when', async () => {
  const { page } = launched;
  for (const title of ['Routes', 'Interfaces', 'Listeners']) {
    await openScreen(page, title);
    await expect(page.getByText('This is a recording, not this machine.')).toBeVisible();
    await expect(page.getByText(/^.*Taken .+ on mini-red\.$/)).toBeVisible();
  }
  await expect(page.getByText('Linux recording')).toBeVisible();
  const titles = await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getTitle()),
  );
  expect(titles).toEqual(['Routelight — mini-red']);
});

test('a recording shows the routes that the machine had', async () => {
  const { page } = launched;
  await openScreen(page, 'Routes');
  const pick = ({ Destination, Gateway, Interface, Kind, Table, Metric }: ShownRow) =>
    [Kind, Destination?.replace(/%\w+/, ''), Gateway, Interface, Table, Metric].join(' ');
  await expect.poll(async () => (await shownRows(page, 'Routes')).map(pick).sort()).toEqual(routesThen);
});

test('a recording answers from itself only: nothing runs, and nothing can be paused', async () => {
  const { page, app } = launched;
  await openScreen(page, 'Routes');
  await expect(page.getByRole('button', { name: 'Pause live readings' })).toHaveCount(0);
  const question = page.getByRole('textbox', { name: 'Address to find the route for' });
  await question.fill('203.0.113.77');
  await question.press('Enter');
  await expect(page.getByText('The system gave no answer')).toBeVisible();
  const tools = childrenOf(app.process().pid ?? 0).filter(({ words }) => /\/(?:ip|ss|nft)$/.test(words[0] ?? ''));
  expect(tools).toEqual([]);
});

test('a recording shows a listener that has ended since', async () => {
  await openScreen(launched.page, 'Listeners');
  await expect(rowWith(launched.page, String(port), 'this computer only')).toHaveCount(1);
});

test('what a recording holds no answer to is told apart from nothing there', async () => {
  const manifest = join(folder, 'mini-red/manifest.json');
  const whole = JSON.parse(await readFile(manifest, 'utf8'));
  const withoutSockets = whole.commands.filter(({ argv }: { argv: string[] }) => !argv[0]?.endsWith('/ss'));
  await writeFile(manifest, JSON.stringify({ ...whole, commands: withoutSockets }));
  const poorer = await launch({ args: ['--replay', join(folder, 'mini-red')] });
  try {
    await openScreen(poorer.page, 'Listeners');
    await expect(poorer.page.getByText('This recording does not hold that.')).toBeVisible();
    await expect(poorer.page.getByText('not checked, which is not the same as nothing there')).toBeVisible();
  } finally {
    await poorer.close();
  }
});

test('a folder that is no capture ends the app with a sentence and exit code 2', async () => {
  const app = spawn(
    electronRuntime().executable,
    [...sandboxFlags(), APP_FOLDER, `--user-data-dir=${join(folder, 'user-data')}`, '--replay', folder],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said: string[] = [];
  app.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise((resolve) => app.once('close', resolve));
  expect(said.join('')).toContain(`${folder} is not a capture: it has no manifest.json.`);
  expect(code).toBe(2);
});
