import { expect, type Locator, type Page, test } from '@playwright/test';
import { MINI_RED, MINI_RED_ALIAS, miniRedWithStaleNc, SERVED_PORT } from '../mac/cases.ts';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { macMini } from '../mac/mac-mini.mjs';
import { VENV_PYTHON } from '../mac/mac-mini-network.mjs';
import { diagnosisIsOver, openScreen, personAgrees, targetBox, verdict } from './app-window.ts';
import { becomeMiniYellow, type MiniYellow } from './become-mini-yellow.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { lookAt } from './look-at.ts';
import { pictureForDocs } from './picture-for-docs.ts';
import { needsOwnNetwork } from './system.ts';

const TARGET = `${MINI_RED}:${SERVED_PORT}`;

const matrixRow = (page: Page, program: string): Locator =>
  page.getByRole('region', { name: 'Matrix' }).getByRole('row').filter({ hasText: program });

async function submit(page: Page, text: string): Promise<void> {
  await openScreen(page, 'Troubleshoot');
  await page.getByRole('radio', { name: 'Checklist' }).click();
  await targetBox(page).fill(text);
  await targetBox(page).press('Enter');
}

/** DESIGN §1, case 1, on mini-yellow: the python of a venv is denied; mini-red serves and answers everybody else. */
test.describe('case 1, on the client', () => {
  let miniYellow: MiniYellow;
  let launched: LaunchedApp;

  test.beforeAll(async () => {
    needsOwnNetwork();
    miniYellow = await becomeMiniYellow();
    launched = await launch({ env: miniYellow.mac.environment });
    await personAgrees(launched);
  });
  test.afterAll(async () => {
    await launched?.close();
    miniYellow?.end();
  });

  test('the pasted error is explained for macOS', async () => {
    const { page } = launched;
    await submit(page, `client.py: connecting to ${TARGET}\nOSError: [Errno 65] No route to host`);
    const explanation = page.getByRole('region', { name: 'What the error means' });
    await expect(explanation).toContainText('EHOSTUNREACH');
    await lookAt(launched, 'case-one-error');
  });

  test('Routelight itself gets through, so nothing is concluded about the program', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: `Diagnose ${TARGET}` }).click();
    await diagnosisIsOver(page);
    await expect(verdict(page)).not.toContainText('Looking');
    await expect(verdict(page)).not.toContainText('Nothing wrong');
    await lookAt(launched, 'case-one-first-verdict');
  });

  test('the next step asks for the program that fails', async () => {
    const { page } = launched;
    await expect(verdict(page)).toContainText('Routelight itself was let in');
    await verdict(page).getByRole('button', { name: 'Try the same connect with the program that fails' }).click();
    await expect(page.getByLabel('Program to add')).toBeFocused();
    await expect(page.getByLabel('Target', { exact: true })).toHaveValue(TARGET);
    await lookAt(launched, 'case-one-which-program');
  });

  test('the matrix shows that the program decides, not the address', async () => {
    const { page } = launched;
    await page.keyboard.type(VENV_PYTHON);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: VENV_PYTHON })).toBeChecked();
    await page.getByLabel('Target', { exact: true }).press('Enter');
    const differs = page.getByRole('region', { name: 'What differs' });
    await expect(differs).toBeVisible({ timeout: 40_000 });
    await expect(differs).toContainText(/program decides/);
    await expect(matrixRow(page, VENV_PYTHON)).toContainText('unreachable');
    await lookAt(launched, 'case-one-matrix');
  });

  test('who the failing program is stands beside it', async () => {
    const { page } = launched;
    await matrixRow(page, VENV_PYTHON).getByRole('rowheader').getByRole('button').click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details).toContainText('by nobody but its linker');
    await expect(details).toContainText('Python.framework');
    await lookAt(launched, 'case-one-identity');
    await page.keyboard.press('Escape');
  });

  test('the 2×2 clears the alias', async () => {
    const { page } = launched;
    await page.getByLabel('Another address of it').fill(MINI_RED_ALIAS);
    await page.getByRole('button', { name: 'Alias or program? 2×2' }).click();
    await expect(matrixRow(page, VENV_PYTHON).getByRole('button', { name: /^unreachable/ })).toHaveCount(2, {
      timeout: 40_000,
    });
    const differs = page.getByRole('region', { name: 'What differs' });
    await expect(differs).toContainText(/program decides/, { timeout: 40_000 });
    await lookAt(launched, 'case-one-alias');
  });

  test('the administrator gets through, who is never stopped by the permission', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: 'Connect once as administrator…' }).click();
    const row = page.getByRole('row').filter({ hasText: 'the administrator' });
    await expect(row).toContainText('accepted', { timeout: 30_000 });
    await expect(row).toContainText('that points to this permission');
    await lookAt(launched, 'case-one-root');
    await page.getByLabel('Target', { exact: true }).focus();
    await pictureForDocs(launched, 'case-one-matrix');
  });

  test('the checklist ends at the permission of this one program', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: 'Find the cause with these programs' }).click();
    await diagnosisIsOver(page);
    await expect(verdict(page)).toContainText(/Local Network/);
    await expect(verdict(page)).toContainText(VENV_PYTHON);
    await lookAt(launched, 'case-one-cause');
    await pictureForDocs(launched, 'case-one');
  });

  test('the page reported no error in all of this', () => {
    expect(launched.consoleErrors).toEqual([]);
  });
});

/** The same case on mini-red: the server cannot have its port, and its own route through lo0 was blamed. */
test.describe('case 1, on the server', () => {
  let mac: PretendMac;
  let launched: LaunchedApp;

  test.beforeAll(async () => {
    needsOwnNetwork();
    mac = await createPretendMac({ model: '15', state: miniRedWithStaleNc(macMini('15')) });
    launched = await launch({ env: mac.environment });
    await personAgrees(launched);
  });
  test.afterAll(async () => {
    await launched?.close();
    mac?.remove();
  });

  test('a stale nc holds the port, and the route through lo0 is normal', async () => {
    const { page } = launched;
    await submit(page, `server.py: bind ${TARGET}\nOSError: [Errno 48] Address already in use`);
    await page.getByRole('button', { name: `Diagnose ${TARGET}` }).click();
    await expect(verdict(page)).toContainText('The port is taken', { timeout: 15_000 });
    await expect(verdict(page)).toContainText('nc (pid 4410)');
    await expect(page.getByRole('region', { name: 'Troubleshoot a connection' })).toContainText('is normal');
    await lookAt(launched, 'case-one-stale-nc');
  });
});
