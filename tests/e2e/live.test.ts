import type { Server } from 'node:net';
import { expect, test } from '@playwright/test';
import { openScreen, rowWith, table } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { listeningHere, portOf } from './listening.ts';
import { childrenOf } from './processes.ts';
import { during, ip, needsOwnNetwork } from './system.ts';

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launch();
});
test.afterAll(() => launched.close());

const mark = async (kind: 'added' | 'changed' | 'removed', ...texts: string[]) => {
  const row = rowWith(launched.page, ...texts);
  await expect(row).toHaveAttribute('data-mark', kind);
  await expect(row).toContainText(`, ${kind}`); // read aloud too
};

test('a route that is added appears marked, and goes marked when it is deleted', async () => {
  needsOwnNetwork();
  await openScreen(launched.page, 'Routes');
  await expect(rowWith(launched.page, '0.0.0.0/0')).toBeVisible();
  await during(['route', 'add', 'blackhole', '198.51.100.0/24'], ['route', 'del', '198.51.100.0/24'], async () => {
    await mark('added', '198.51.100.0/24', 'blackhole', 'drops');
  });
  await mark('removed', '198.51.100.0/24');
});

test('an address that is added appears under its interface with its routes, and goes', async () => {
  needsOwnNetwork();
  const address = ['192.168.2.172/24', 'dev', 'eth0'];
  await openScreen(launched.page, 'Interfaces');
  await expect(rowWith(launched.page, '192.168.2.171/24')).toBeVisible();
  await during(['addr', 'add', ...address], ['addr', 'del', ...address], async () => {
    await expect(rowWith(launched.page, 'eth0', '192.168.2.172/24', 'alias')).toBeVisible();
    await openScreen(launched.page, 'Routes');
    await mark('added', '192.168.2.172/32', 'own address');
  });
  await mark('removed', '192.168.2.172/32');
  await openScreen(launched.page, 'Interfaces');
  await expect(rowWith(launched.page, '192.168.2.172/24')).toHaveCount(0);
});

test('a link that goes down and up again is told by its status', async () => {
  needsOwnNetwork();
  await openScreen(launched.page, 'Interfaces');
  await expect(rowWith(launched.page, 'lan0', 'up')).not.toHaveCount(0);
  await during(['link', 'set', 'lan0', 'down'], ['link', 'set', 'lan0', 'up'], async () => {
    await mark('changed', 'lan0', 'down');
  });
  await expect(rowWith(launched.page, 'lan0', 'down')).toHaveCount(0);
});

test('a listener appears with its process while it is there, and goes', async () => {
  const { page } = launched;
  await openScreen(page, 'Listeners');
  await expect(rowWith(page, 'LISTEN').or(table(page, 'Listeners').getByRole('row')).first()).toBeVisible();
  const server: Server = await listeningHere('127.0.0.1');
  const port = String(portOf(server));
  await mark('added', port, String(process.pid));
  server.close();
  // while the process goes, its socket may be seen once more without an owner, which is another row
  await mark('removed', port, String(process.pid));
});

test('a pause freezes the screen, and resuming catches up', async () => {
  needsOwnNetwork();
  const { page } = launched;
  await openScreen(page, 'Routes');
  await page.getByRole('button', { name: 'Pause live readings' }).click();
  await expect(page.getByText('The screen shows how things were')).toBeVisible();
  await during(['route', 'add', 'blackhole', '203.0.113.0/24'], ['route', 'del', '203.0.113.0/24'], async () => {
    // The main process runs commands and answers the page, so it had its chance to tell of the route as well.
    for (let times = 0; times < 10; times += 1) {
      const answer = await page.evaluate(() => window.api.askRouteFor({ address: '203.0.113.7' }));
      expect(answer).toMatchObject({ kind: 'answered', answer: { interfaceName: null } });
    }
    await expect(rowWith(page, '203.0.113.0/24')).toHaveCount(0);
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await mark('added', '203.0.113.0/24');
  });
});

test('a monitor that is killed starts again, and no change is missed meanwhile', async () => {
  needsOwnNetwork();
  const { page, app } = launched;
  await openScreen(page, 'Routes');
  const monitors = () => childrenOf(app.process().pid ?? 0).filter(({ words }) => words.includes('monitor'));
  const [first] = monitors();
  if (first === undefined) throw new Error('no monitor is running');
  process.kill(first.pid, 'SIGKILL');
  await expect.poll(() => monitors().some(({ pid }) => pid === first.pid)).toBe(false);
  await during(['route', 'add', 'prohibit', '198.51.100.64/26'], ['route', 'del', '198.51.100.64/26'], async () => {
    await mark('added', '198.51.100.64/26', 'prohibit');
  });
  await mark('removed', '198.51.100.64/26');
  expect(monitors()).toHaveLength(1);
  expect(ip('route', 'show', '198.51.100.64/26')).toBe('');
});
