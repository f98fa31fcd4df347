import { createServer, type Server } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { detail, filterBy, heading, openScreen, rowWith, targetBox, verdict } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { portOf } from './listening.ts';
import { lookAt } from './look-at.ts';
import { needsOwnNetwork } from './system.ts';

const LAN_ADDRESS = '192.168.2.171';

let connections = 0;
let server: Server;
let launched: LaunchedApp;
test.beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {}).end('220 mini-red ready\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  launched = await launch();
});
test.afterAll(async () => {
  await launched.close();
  server.close();
});

const notice = (page: Page) => page.getByRole('region', { name: 'Opened by a link' });

/** As macOS hands a link over. */
const openUrl = (url: string) =>
  launched.app.evaluate(({ app }, link) => app.emit('open-url', { preventDefault: () => {} }, link), url);
/** As Linux does: a second start with the link among its arguments. */
const startAgain = (...args: readonly string[]) =>
  launched.app.evaluate(({ app }, all) => app.emit('second-instance', {}, all, '/', null), ['routelight', ...args]);

test('a link fills the box, says where it leads and sends nothing before it is agreed to', async () => {
  needsOwnNetwork();
  const { page } = launched;
  await openScreen(page, 'Routes');
  await openUrl(`routelight://diagnose?target=${LAN_ADDRESS}:${portOf(server)}`);
  await expect(heading(page, 'Troubleshoot')).toBeVisible();
  await expect(notice(page)).toContainText(LAN_ADDRESS);
  await expect(targetBox(page)).toHaveValue(`${LAN_ADDRESS}:${portOf(server)}`);
  await expect(page.getByRole('heading', { name: 'A link wants Routelight to send packets' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(connections).toBe(0);
  await lookAt(launched, 'link-asks');
  await page.getByRole('button', { name: 'Diagnose it' }).click();
  await expect(verdict(page)).toContainText('Nothing wrong was found');
  expect(connections).toBeGreaterThan(0);
});

test('a second start hands its link on, whatever else is among its arguments', async () => {
  const { page } = launched;
  await openScreen(page, 'Routes');
  await startAgain('--some-flag', 'routelight://diagnose?target=mini-blue%3A22');
  await expect(notice(page)).toContainText('mini-blue');
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(notice(page)).toHaveCount(0);
});

for (const [what, url] of [
  ['an unknown verb', 'routelight://alias?target=mini-red'],
  ['another host in front', 'routelight://mini-blue/diagnose?target=mini-red'],
  ['a hidden host', `routelight://diagnose?target=${encodeURIComponent('https://mini-red@mini-blue/')}`],
  ['control characters', 'routelight://diagnose?target=mini-red%00%1b%5b2J'],
  ['a megabyte', `routelight://diagnose?target=${'a'.repeat(1_000_000)}`],
] as const) {
  test(`a link with ${what} is not followed`, async () => {
    const { page } = launched;
    await openScreen(page, 'Troubleshoot');
    await targetBox(page).fill('what stood there');
    await openUrl(url);
    await expect(notice(page)).toContainText('A link was not followed');
    await expect(targetBox(page)).toHaveValue('what stood there');
    await expect(page.getByRole('button', { name: 'Diagnose it' })).toHaveCount(0);
    await lookAt(launched, 'link-refused');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });
}

test('a listener is asked by an own address, with what that does not show', async () => {
  needsOwnNetwork();
  const { page } = launched;
  await openScreen(page, 'Listeners');
  await filterBy(page, `port:${portOf(server)}`);
  await rowWith(page, String(portOf(server)))
    .first()
    .dblclick();
  await expect(detail(page)).toContainText('not whether a firewall lets others in');
  await lookAt(launched, 'listener-can-others');
  await page.getByRole('button', { name: `Can others reach port ${portOf(server)}?` }).click();
  await expect(targetBox(page)).toHaveValue(`${LAN_ADDRESS}:${portOf(server)}`);
  await expect(verdict(page)).toContainText('Nothing wrong was found');
  await expect(page.getByText('not whether a firewall lets others in')).toBeVisible();
  await openScreen(page, 'Listeners');
  await filterBy(page, '');
});

test('the menu of a row, and its key, lead to the diagnosis', async () => {
  needsOwnNetwork();
  const { page } = launched;
  await openScreen(page, 'Listeners');
  await filterBy(page, `port:${portOf(server)}`);
  const row = rowWith(page, String(portOf(server))).first();
  await row.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Can others reach port/ })).toBeVisible();
  await lookAt(launched, 'row-menu');
  await page.keyboard.press('Escape');
  await row.click();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(heading(page, 'Troubleshoot')).toBeVisible();
  await expect(verdict(page)).toContainText('Nothing wrong was found');
});

test('the palette diagnoses what is typed', async () => {
  needsOwnNetwork();
  const { page } = launched;
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(`${LAN_ADDRESS}:${portOf(server)}`);
  await lookAt(launched, 'palette-target');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Nothing wrong was found');
});

test('steps open by key to what was read, and Escape leads back', async () => {
  needsOwnNetwork();
  const { page } = launched;
  const steps = page.getByRole('list', { name: 'Steps' });
  await steps.locator('summary').filter({ hasText: 'Route' }).focus();
  await page.keyboard.press('Enter');
  const show = steps.getByRole('button', { name: /^Show output/ }).first();
  await expect(show).toBeVisible();
  await show.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Where this came from' });
  await expect(panel).toContainText('exit code');
  await lookAt(launched, 'step-output');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(show).toBeFocused();
  await page.getByRole('button', { name: 'Check route again' }).press('Enter');
  await expect(verdict(page)).toContainText('Nothing wrong was found');
  await expect(page.getByRole('button', { name: 'Check route again' })).toBeFocused();
  await lookAt(launched, 'step-again');
});

test('the page reported no error in all of this', () => {
  expect(launched.consoleErrors).toEqual([]);
});
