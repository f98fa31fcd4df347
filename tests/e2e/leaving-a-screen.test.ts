import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openScreen, openSockets } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { createToolFolder, type ToolFolder } from './tool-folder.ts';

let tools: ToolFolder;
let launched: LaunchedApp;
test.beforeAll(async () => {
  tools = createToolFolder();
  tools.make('ss', `echo "$*" >> ${join(tools.root, 'calls')}\nexec /usr/bin/ss "$@"`);
  launched = await launch({ env: tools.environment });
});
test.afterAll(async () => {
  await launched.close();
  tools.remove();
});

/** How often `ss` was run for listeners (-l) and for every socket (-a). */
function runs(): { readonly listeners: number; readonly sockets: number } {
  const file = join(tools.root, 'calls');
  const calls = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const count = (flag: string) => calls.filter((call) => call.split(' ').includes(flag)).length;
  return { listeners: count('-l'), sockets: count('-a') };
}

/** Waits for this many more runs of the one, and gives how many of the other came meanwhile. */
async function meanwhile(more: number, of: 'listeners' | 'sockets', other: 'listeners' | 'sockets'): Promise<number> {
  const before = runs();
  await expect.poll(() => runs()[of] - before[of], { timeout: 30_000 }).toBeGreaterThanOrEqual(more);
  return runs()[other] - before[other];
}

test('a table that no screen shows any more is not read any more', async () => {
  const { page } = launched;
  await openScreen(page, 'Listeners');
  await meanwhile(2, 'listeners', 'sockets');
  await openSockets(page);
  await meanwhile(1, 'sockets', 'listeners'); // one reading of listeners may have been under way
  expect(await meanwhile(3, 'sockets', 'listeners'), 'listeners are followed every ten seconds').toBeLessThanOrEqual(1);
  await openScreen(page, 'Listeners');
  await page.getByRole('radio', { name: 'Listeners' }).click();
  await meanwhile(1, 'listeners', 'sockets');
  expect(await meanwhile(3, 'listeners', 'sockets')).toBe(0);
});
