import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { detail, openNeighbors, openScreen, openSockets, rowWith, screenTitles } from './app-window.ts';
import { APP_FOLDER, type LaunchedApp, launch } from './launch.ts';
import { pictureForDocs } from './picture-for-docs.ts';

const FOLDER = join(APP_FOLDER, 'test-results/screenshots');
const SIZES = [
  { width: 1280, height: 820 },
  { width: 800, height: 600 },
] as const;

const IN_DOCS: readonly string[] = ['overview', 'listeners', 'route-detail'];

/** Pictures of every screen for a person to look at, on a Mac with a VPN and an alias, in both themes and sizes. */
let mac: PretendMac;
test.beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  mac = await createPretendMac({ model: '26' });
  mac.vpnUp('tailscale');
  mac.addAlias('en0', '192.168.2.172');
});
test.afterAll(() => mac.remove());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen fits its window and has its picture taken, ${colorScheme}`, async () => {
    const launched = await launch({ colorScheme, env: mac.environment });
    try {
      for (const size of SIZES) {
        await resize(launched, size);
        for (const { name, show } of await views(launched.page)) {
          await show();
          await expect(launched.page.getByText(/^Reading .*…$/)).toHaveCount(0);
          expect(await overflow(launched.page), `${name} at ${size.width} × ${size.height}`).toEqual({ x: 0, y: 0 });
          const path = join(FOLDER, `${name}-${colorScheme}-${size.width}x${size.height}.png`);
          await launched.page.screenshot({ path, animations: 'disabled' });
          const isForDocs = colorScheme === 'light' && size === SIZES[0] && IN_DOCS.includes(name);
          if (isForDocs) await pictureForDocs(launched, name);
        }
        await launched.page.keyboard.press('Escape');
      }
    } finally {
      await launched.close();
    }
  });
}

interface View {
  readonly name: string;
  readonly show: () => Promise<void>;
}

async function views(page: Page): Promise<View[]> {
  const titles = await screenTitles(page);
  return [
    ...titles.map((title) => ({ name: title.toLowerCase(), show: () => openScreen(page, title) })),
    { name: 'neighbors', show: () => openNeighbors(page) },
    { name: 'sockets', show: () => openSockets(page) },
    {
      name: 'route-detail',
      show: async () => {
        await openScreen(page, 'Routes');
        await rowWith(page, '192.168.2.171', 'lo0').dblclick();
        await expect(detail(page)).toContainText('Normal, never a cause.');
      },
    },
    {
      name: 'palette',
      show: async () => {
        await detail(page).getByRole('button', { name: 'Close details' }).click();
        await page.keyboard.press('ControlOrMeta+k');
        await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      },
    },
    {
      name: 'paste',
      show: async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('ControlOrMeta+Shift+v');
        const text = page.getByRole('textbox', { name: 'Output to read' });
        await text.fill('default via 192.0.2.1 dev eth0 proto dhcp metric 100\n192.0.2.0/24 dev eth0 scope link\n');
        await expect(page.getByText('every line read')).toBeVisible();
      },
    },
    {
      name: 'about',
      show: async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.type('about');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog', { name: 'About Routelight' })).toBeVisible();
      },
    },
  ];
}

/** The window itself, as a person would: the page must follow. */
async function resize({ app, page }: LaunchedApp, { width, height }: (typeof SIZES)[number]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    {
      width,
      height,
    },
  );
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([width, height]);
}

/** By how many pixels the page is larger than its window; tables and panels scroll within it. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight };
  });
