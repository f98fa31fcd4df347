import type { Server } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { detail, openScreen, personAgrees } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { listeningHere, portOf } from './listening.ts';
import { lookAtInBothThemes } from './look-at.ts';
import { needsOwnNetwork } from './system.ts';

const LAN_ADDRESS = '192.168.2.171';

let server: Server;
test.beforeAll(async () => {
  server = await listeningHere('0.0.0.0');
});
test.afterAll(() => server.close());

const target = (page: Page) => page.getByLabel('Target', { exact: true });
const matrix = (page: Page) => page.getByRole('region', { name: 'Matrix' });

test.describe('comparing programs', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launch();
    await personAgrees(launched);
    await openScreen(launched.page, 'Troubleshoot');
    await launched.page.getByRole('radio', { name: 'Programs' }).click();
  });
  test.afterAll(() => launched.close());

  test('before anything was asked, what is missing is said', async () => {
    await expect(launched.page.getByText('Write a target with a port').first()).toBeVisible();
    await lookAtInBothThemes(launched, 'programs-untouched');
  });

  test('a text that is no program is said to be none', async () => {
    const { page } = launched;
    await page.getByLabel('Program to add').fill('python3.12');
    await page.getByLabel('Program to add').press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'full path' })).toBeVisible();
    await lookAtInBothThemes(launched, 'programs-no-program');
  });

  test('every program that is there gets through, and one that is not there says so', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await page.getByLabel('Program to add').fill('/srv/nowhere/bin/python');
    await page.getByLabel('Program to add').press('Enter');
    await expect(page.getByRole('checkbox', { name: '/srv/nowhere/bin/python' })).toBeChecked();
    await target(page).fill(`${LAN_ADDRESS}:${portOf(server)}`);
    await target(page).press('Enter');
    await expect(page.getByRole('region', { name: 'What differs' })).toBeVisible({ timeout: 30_000 });
    const own = matrix(page).getByRole('row').filter({ hasText: 'Routelight itself' });
    await expect(own).toContainText('accepted');
    await expect(matrix(page).getByRole('row').filter({ hasText: '/srv/nowhere' })).toContainText(
      'the program could not be run',
    );
    await lookAtInBothThemes(launched, 'programs-done');
  });

  test('a cell opens by key to what was run', async () => {
    needsOwnNetwork();
    const { page } = launched;
    const python = matrix(page)
      .getByRole('row', { name: /^the system’s python/ })
      .getByRole('cell')
      .getByRole('button');
    await python.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What was run' })).toBeVisible();
    await lookAtInBothThemes(launched, 'programs-cell');
    await page.keyboard.press('Escape');
    await expect(detail(page)).toHaveCount(0);
    await expect(python).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(detail(page)).toContainText('Really is');
    await lookAtInBothThemes(launched, 'programs-identity');
    await page.keyboard.press('Escape');
  });

  test('with an address that nobody has the alias is shown to decide', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await page.getByLabel('Another address of it').fill('192.168.2.250');
    await page.getByText(/^With Routelight itself/).click();
    await page.getByRole('button', { name: 'Remove /srv/nowhere/bin/python' }).click();
    await expect(page.getByLabel('Program to add')).toBeFocused();
    await page.getByRole('button', { name: 'Alias or program? 2×2' }).click();
    await expect(matrix(page).getByText('waiting').first()).toBeVisible();
    await lookAtInBothThemes(launched, 'programs-running');
    await expect(page.getByRole('region', { name: 'What differs' })).toContainText('target address', {
      timeout: 60_000,
    });
    await expect(matrix(page).getByText('≠ differs').first()).toBeVisible();
    await lookAtInBothThemes(launched, 'programs-differs');
  });

  test('a matrix can be stopped', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await page.getByRole('button', { name: 'Compare programs' }).click();
    await expect(matrix(page).getByText('waiting').first()).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText(/^Stopped: /)).toBeVisible();
    await lookAtInBothThemes(launched, 'programs-stopped');
  });

  test('a name without an address starts nothing', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await page.getByLabel('Another address of it').fill('');
    await target(page).fill('nobody.invalid:80');
    await target(page).press('Enter');
    await expect(page.getByText('Nothing was sent.')).toBeVisible({ timeout: 30_000 });
    await lookAtInBothThemes(launched, 'programs-not-started');
  });

  test('sources, environments and a long command line fit, and stand under their target', async () => {
    needsOwnNetwork();
    test.slow();
    const { page } = launched;
    const long = `/usr/bin/nc -z -w 2 ${'-v '.repeat(40)}{host} {port}`;
    await page.getByLabel('Program to add').fill(long);
    await page.getByLabel('Program to add').press('Enter');
    await page.getByText('Also vary the source address').click();
    await page.getByRole('checkbox', { name: 'environment of your login shell' }).check();
    await page.getByRole('checkbox', { name: LAN_ADDRESS, exact: true }).check();
    await lookAtInBothThemes(launched, 'programs-long-form');
    await target(page).fill(`${LAN_ADDRESS}:${portOf(server)}`);
    await page.getByLabel('Another address of it').fill('127.0.0.1');
    await page.getByRole('button', { name: 'Compare programs' }).click();
    await expect(page.getByRole('region', { name: 'What differs' })).toBeVisible({ timeout: 60_000 });
    await expect(matrix(page).getByRole('columnheader', { name: `from ${LAN_ADDRESS}` })).toHaveCount(2);
    await expect(matrix(page).getByRole('rowheader').filter({ hasText: 'login shell' })).toHaveCount(5);
    await lookAtInBothThemes(launched, 'programs-long');
  });

  test('the page reported no error in all of this', () => {
    expect(launched.consoleErrors).toEqual([]);
  });
});
