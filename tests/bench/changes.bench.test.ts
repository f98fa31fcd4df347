import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, it } from 'vitest';
import { type Figure, keepFigures, percentile, plainFigure } from './measure.ts';
import { type OpenWindow, openWindow } from './open-window.ts';
import { openScreen, watchTable } from './page-watch.ts';
import { readRaw } from './raw-run.ts';

const CHANGES = 24;
const figures: Figure[] = [];
let launched: OpenWindow;

beforeAll(async () => {
  launched = await openWindow('.');
});
afterAll(async () => {
  await launched?.close();
  await keepFigures('3-changes', figures);
});

/** How long after each change was made it was on the screen; changes come at uneven times, as in life. */
async function delaysOf(textOf: (n: number) => string, make: (n: number) => Promise<unknown>): Promise<number[]> {
  const delays: number[] = [];
  for (let n = 101; n < 101 + CHANGES; n += 1) {
    const seenAtMs = await watchTable(launched.page, textOf(n));
    await make(n);
    const madeAtMs = Date.now();
    delays.push((await seenAtMs()) - madeAtMs);
    await delay((n * 137) % 500);
  }
  return delays;
}

const ip = (...args: string[]) => readRaw('/usr/sbin/ip', args);
const keep = (what: string, delays: readonly number[], mostMs: number) =>
  figures.push(plainFigure(`${what} to screen, p95 of ${CHANGES}`, 'ms', percentile(delays, 0.95), mostMs));

it('a route that was added', async () => {
  await openScreen(launched.page, 'Routes');
  await launched.page.getByRole('searchbox').fill('198.51.100. table:main');
  const delays = await delaysOf(
    (n) => `198.51.100.${n}`,
    (n) => ip('route', 'add', `198.51.100.${n}/32`, 'dev', 'eth0'),
  );
  keep('route added', delays, 250);
}, 60_000);

it('an address that was added', async () => {
  await openScreen(launched.page, 'Interfaces');
  await launched.page.getByRole('searchbox').fill('203.0.113.');
  const delays = await delaysOf(
    (n) => `203.0.113.${n}/32`,
    (n) => ip('addr', 'add', `203.0.113.${n}/32`, 'dev', 'eth0'),
  );
  keep('address added', delays, 250);
}, 60_000);

it('a listener that was opened', async () => {
  await openListenersScreen();
  const servers = Array.from({ length: CHANGES }, () => createServer());
  const delays = await delaysOf(
    (n) => `${21_000 + n}`,
    (n) => once(servers[n - 101]?.listen(21_000 + n, '127.0.0.1') ?? createServer(), 'listening'),
  );
  for (const server of servers) server.close();
  keep('listener opened', delays, 1_500);
}, 100_000);

/** The table may be empty here: nothing listens in the network of the benchmarks. */
async function openListenersScreen(): Promise<void> {
  const { page } = launched;
  await page.getByRole('navigation').getByRole('button', { name: 'Listeners', exact: true }).click();
  await page.getByRole('searchbox').fill('port:21101-21200');
}
