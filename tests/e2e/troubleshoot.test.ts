import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openScreen, targetBox, verdict } from './app-window.ts';
import { APP_FOLDER, type LaunchedApp, launch } from './launch.ts';
import { listeningHere, portOf } from './listening.ts';
import { lookAtInBothThemes } from './look-at.ts';
import { pictureForDocs } from './picture-for-docs.ts';
import { needsOwnNetwork } from './system.ts';

const FOLDER = join(APP_FOLDER, 'test-results/screenshots');
const LAN_ADDRESS = '192.168.2.171';

let greeter: Server;
let loopbackOnly: Server;
let deadPort: number;

test.beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  greeter = createServer((socket) => socket.on('error', () => {}).end('220 mini-red ready\r\n'));
  await new Promise<void>((resolve) => greeter.listen(0, '0.0.0.0', resolve));
  loopbackOnly = await listeningHere('127.0.0.1');
  const gone = await listeningHere('0.0.0.0');
  deadPort = portOf(gone);
  await new Promise((resolve) => gone.close(resolve));
});
test.afterAll(() => {
  greeter.close();
  loopbackOnly.close();
});

const explanation = (page: Page): Locator => page.getByRole('region', { name: 'What the error means' });
const step = (page: Page, title: string): Locator =>
  page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: title }).first();

async function submit(page: Page, text: string): Promise<void> {
  await openScreen(page, 'Troubleshoot');
  await targetBox(page).fill(text);
  await targetBox(page).press('Enter');
}

test.describe('troubleshooting', () => {
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    launched = await launch();
  });
  test.afterAll(() => launched.close());

  const look = (name: string) => lookAtInBothThemes(launched, `troubleshoot-${name}`);

  test('before anything was asked', async () => {
    await openScreen(launched.page, 'Troubleshoot');
    await expect(launched.page.getByRole('button', { name: 'Diagnose', exact: true })).toBeDisabled();
    await look('untouched');
  });

  test('a service that answers is healthy', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await submit(page, `${LAN_ADDRESS}:${portOf(greeter)}`);
    await expect(verdict(page)).toContainText(`Nothing wrong was found: ${LAN_ADDRESS}:${portOf(greeter)} answers.`);
    await expect(step(page, 'Service')).toContainText('220 mini-red ready');
    await expect(page.getByRole('table', { name: 'Connections tried' })).toContainText('accepted');
    await look('healthy');
  });

  test('a listener on loopback is not reached by the address of the LAN', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await submit(page, `${LAN_ADDRESS}:${portOf(loopbackOnly)}`);
    await expect(verdict(page)).toContainText(/accepts connections from .* computer only/);
    await expect(verdict(page)).toContainText('What shows it');
    await expect(step(page, 'Connect')).toContainText('problem');
    await look('loopback-only');
    await pictureForDocs(launched, 'troubleshoot');
  });

  test('nothing listens on a dead port, and the run can be repeated', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await submit(page, `${LAN_ADDRESS}:${deadPort}`);
    await expect(verdict(page)).toContainText('Nothing listens');
    await expect(page.getByRole('table', { name: 'Connections tried' })).toContainText('ECONNREFUSED');
    await page.getByRole('button', { name: 'Run again' }).click();
    await expect(verdict(page)).toContainText('Nothing listens');
    await expect(page.getByRole('list', { name: 'Recent targets' })).toContainText(
      `${LAN_ADDRESS}:${portOf(loopbackOnly)}`,
    );
  });

  test('a host that nobody is, on this link', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await submit(page, '192.168.2.250:80');
    await expect(step(page, 'Connect')).toContainText('running');
    await page.screenshot({ path: join(FOLDER, 'troubleshoot-running.png') });
    await expect(verdict(page)).toBeVisible({ timeout: 15_000 });
    await expect(verdict(page)).not.toContainText('Nothing wrong');
    await expect(step(page, 'Connect')).toContainText('problem');
    await look('nobody-there');
  });

  test('without a port nothing is connected to, and nothing is concluded', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await submit(page, LAN_ADDRESS);
    await expect(verdict(page)).toContainText('Cannot tell yet');
    await expect(verdict(page)).toContainText('No port was named');
    await look('no-port');
  });

  test('a run on the way can be stopped', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await submit(page, '192.168.2.251:9');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('stopped before there was a verdict')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run again' })).toBeFocused();
    await look('stopped');
  });

  test('a pasted error is explained', async () => {
    const { page } = launched;
    await submit(page, 'OSError: [Errno 65] No route to host');
    await expect(explanation(page)).toContainText('EHOSTUNREACH');
    await expect(explanation(page)).toContainText('Likely causes');
    await expect(page.getByRole('region', { name: 'Diagnosis' })).toHaveCount(0);
    await look('explained');
  });

  test('an error that names its target leads to the diagnosis of it', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await submit(page, `Error: connect ECONNREFUSED ${LAN_ADDRESS}:${deadPort}`);
    await page.getByRole('button', { name: `Diagnose ${LAN_ADDRESS}:${deadPort}` }).click();
    await expect(verdict(page)).toContainText('Nothing listens');
    await expect(page.getByRole('heading', { level: 2, name: `${LAN_ADDRESS}:${deadPort}` })).toBeFocused();
    await expect(explanation(page)).toBeHidden();
    await page.getByText('ECONNREFUSED The other').click();
    await expect(explanation(page)).toContainText('Likely causes');
    await page.getByText('ECONNREFUSED The other').click();
    await look('explained-and-diagnosed');
  });

  test('a text that is neither is said to be neither', async () => {
    const { page } = launched;
    await submit(page, 'the lunch was good today');
    await expect(explanation(page)).toContainText('neither a target nor an error');
    await expect(page.getByRole('region', { name: 'Diagnosis' })).toHaveCount(0);
    await look('neither');
  });

  test('the page reported no error in all of this', () => {
    expect(launched.consoleErrors).toEqual([]);
  });
});
