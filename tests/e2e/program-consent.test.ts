import type { Server } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { VENV_PYTHON } from '../mac/mac-mini-network.mjs';
import { openScreen } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { listeningHere, portOf } from './listening.ts';

/** What the system's own dialog was asked; it cannot be pressed from here, so the answer is given beforehand. */
interface Asked {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly defaultId: number;
}

let server: Server;
let mac: PretendMac;
let launched: LaunchedApp;
test.beforeAll(async () => {
  server = await listeningHere('127.0.0.1');
  mac = await createPretendMac({ model: '15' });
  launched = await launch({ env: mac.environment });
});
test.afterAll(async () => {
  await launched.close();
  mac.remove();
  server.close();
});

/** Closed and started again, with the same folder. */
async function restart(): Promise<void> {
  await launched.app.close();
  launched = await launch({ env: mac.environment, folder: launched.folder });
}

const answerWith = (button: number) =>
  launched.app.evaluate(({ dialog }, response) => {
    const asked: unknown[] = [];
    (globalThis as { asked?: unknown[] }).asked = asked;
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push(args.at(-1));
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, button);
const asked = (): Promise<Asked[]> =>
  launched.app.evaluate(() => (globalThis as { asked?: Asked[] }).asked ?? []) as Promise<Asked[]>;

async function compare(page: Page, kept: string | null = null): Promise<void> {
  await openScreen(page, 'Troubleshoot');
  await page.getByRole('radio', { name: 'Programs' }).click();
  await page.getByLabel('Target', { exact: true }).fill(`127.0.0.1:${portOf(server)}`);
  if (kept !== null) await expect(page.getByText(/^With Routelight itself/)).toContainText(kept);
  await page.getByRole('button', { name: 'Compare programs' }).click();
}

test('the programs of the system are run without a question', async () => {
  const { page } = launched;
  await answerWith(1);
  await compare(page);
  await expect(page.getByRole('region', { name: 'What differs' })).toBeVisible({ timeout: 30_000 });
  expect(await asked()).toEqual([]);
});

test('a program of somebody’s is named in a dialog of the system first, and not run when it is declined', async () => {
  const { page } = launched;
  await page.getByText(/^With Routelight itself/).click();
  await page.getByLabel('Program to add').fill(VENV_PYTHON);
  await page.getByLabel('Program to add').press('Enter');
  await expect(page.getByRole('checkbox', { name: VENV_PYTHON })).toBeChecked();
  await compare(page);
  await expect(page.getByText('You did not agree to run the programs, so nothing was run.')).toBeVisible();
  const [question, ...others] = await asked();
  expect(others).toEqual([]);
  expect(question?.detail).toContain(VENV_PYTHON);
  expect(question?.detail).toContain('Only agree if you added it yourself');
  expect(question?.buttons[question.defaultId], 'Enter runs nothing').toBe('Do not run');
  await expect(page.getByRole('region', { name: 'Matrix' })).toHaveCount(0);
});

test('once agreed to, it is run, and not asked about again', async () => {
  const { page } = launched;
  await answerWith(0);
  await compare(page);
  await expect(page.getByRole('region', { name: 'What differs' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Compare programs' }).click();
  await expect(page.getByText('Looking up the target')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'What differs' })).toBeVisible({ timeout: 30_000 });
  expect(await asked()).toHaveLength(1);
});

test('after a new start it is on the list still, and asked about anew', async () => {
  await restart();
  const { page } = launched;
  await answerWith(1);
  await compare(page, VENV_PYTHON);
  await expect(page.getByText('You did not agree to run the programs, so nothing was run.')).toBeVisible();
  expect((await asked())[0]?.detail).toContain(VENV_PYTHON);
  await page.getByRole('button', { name: `Remove ${VENV_PYTHON}` }).click();
  await restart();
  await openScreen(launched.page, 'Troubleshoot');
  await launched.page.getByRole('radio', { name: 'Programs' }).click();
  await expect(launched.page.getByRole('checkbox', { name: 'Routelight itself' })).toBeVisible();
  await expect(launched.page.getByRole('checkbox', { name: VENV_PYTHON })).toHaveCount(0);
});
