import { expect, type Page, test } from '@playwright/test';
import { CASE_FOUR_ADDRESS, CASE_FOUR_NAME, MINI_RED, miniRedOnTailnet, SERVED_PORT } from '../mac/cases.ts';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { macMini } from '../mac/mac-mini.mjs';
import { VENV_PYTHON } from '../mac/mac-mini-network.mjs';
import { diagnosisIsOver, heading, personAgrees, targetBox, verdict } from './app-window.ts';
import { becomeMiniYellow, type MiniYellow } from './become-mini-yellow.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { lookAt } from './look-at.ts';
import { ip, needsOwnNetwork } from './system.ts';

/** A first start by somebody who has only an error text, with nothing but the keyboard, then with nothing but the mouse. */
const TARGET = `${MINI_RED}:${SERVED_PORT}`;

/** What has the focus, by its name as it is read aloud. */
const focusName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: active } = document;
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
  });

/** As often as it takes; and not endlessly. Answers how often that was. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 25): Promise<number> {
  for (let count = 1; count <= most; count += 1) {
    await page.keyboard.press(key);
    if (name.test(await focusName(page))) return count;
  }
  throw new Error(`${name} was not reached with ${most} presses of ${key}`);
}

test.describe('a newcomer', () => {
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

  test('finds the way from an error text to the program by keyboard alone', async () => {
    test.slow();
    const { page } = launched;
    await lookAt(launched, 'newcomer-start');
    await tabTo(page, /^Troubleshoot/);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Troubleshoot')).toBeVisible();
    await expect(targetBox(page)).toBeFocused();
    await page.keyboard.type(`my python says [Errno 65] No route to host to ${TARGET}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'What the error means' })).toContainText('Local Network permission');
    await lookAt(launched, 'newcomer-explained');
    await tabTo(page, new RegExp(`^Diagnose ${MINI_RED}`));
    await page.keyboard.press('Enter');
    await diagnosisIsOver(page);
    await expect(page.getByRole('heading', { level: 2, name: TARGET })).toBeFocused();
    await tabTo(page, /^Try the same connect with the program that fails/);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Program to add')).toBeFocused();
    await page.keyboard.type(VENV_PYTHON);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: VENV_PYTHON })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'What differs' })).toContainText('The program decides', {
      timeout: 40_000,
    });
    await lookAt(launched, 'newcomer-matrix');
    await tabTo(page, /^Find the cause with these programs/);
    await page.keyboard.press('Enter');
    await diagnosisIsOver(page);
    await expect(verdict(page)).toContainText('Local Network permission');
    await tabTo(page, /^Open System Settings/);
    await lookAt(launched, 'newcomer-cause');
  });

  test('goes from cell to cell with the arrow keys', async () => {
    const { page } = launched;
    await page.getByRole('radio', { name: 'Programs' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Routelight itself/);
    await page.keyboard.press('ArrowRight');
    expect(await focusName(page)).toMatch(/^accepted/);
    for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
    expect(await focusName(page)).toMatch(/^unreachable EHOSTUNREACH 65.*differs/);
    await page.keyboard.press('ArrowDown');
    expect(await focusName(page), 'the edge of the table').toMatch(/^unreachable/);
  });
});

test.describe('a newcomer with a phone that cannot connect', () => {
  let mac: PretendMac;
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    needsOwnNetwork();
    ip('addr', 'add', `${CASE_FOUR_ADDRESS}/32`, 'dev', 'lo');
    mac = await createPretendMac({ model: '15', state: miniRedOnTailnet(macMini('15')) });
    launched = await launch({ env: mac.environment });
    await personAgrees(launched);
  });
  test.afterAll(async () => {
    await launched?.close();
    mac?.remove();
    if (process.env.ROUTELIGHT_E2E_NETWORK === 'own') ip('addr', 'del', `${CASE_FOUR_ADDRESS}/32`, 'dev', 'lo');
  });

  test('finds the service that is not there by mouse alone, after pasting', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: 'Something cannot connect?' }).click();
    await targetBox(page).fill(`iPhone -1004 to http://${CASE_FOUR_NAME}:8000`);
    await lookAt(launched, 'newcomer-phone-typed');
    await page.getByRole('button', { name: 'Explain', exact: true }).click();
    await lookAt(launched, 'newcomer-phone-explained');
    await page.getByRole('button', { name: /^Diagnose .*mini-blue/ }).click();
    await diagnosisIsOver(page);
    await expect(verdict(page)).toContainText('nothing listens on this port of its tailnet address');
    await page.getByRole('region', { name: 'More to try' }).scrollIntoViewIfNeeded();
    await lookAt(launched, 'newcomer-phone-cause');
    await page.getByRole('button', { name: 'Try these ports' }).click();
    await expect(page.getByRole('region', { name: 'Ports of the target' })).toContainText('It took', {
      timeout: 30_000,
    });
    await lookAt(launched, 'newcomer-phone-ports');
  });

  test('the page reported no error in all of this', () => {
    expect(launched.consoleErrors).toEqual([]);
  });
});
