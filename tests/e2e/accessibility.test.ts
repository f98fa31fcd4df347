import { expect, test } from '@playwright/test';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { detail, filterBox, openNeighbors, openScreen, openSockets, rowWith, screenTitles } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { seriousFindings } from './serious-findings.ts';

/** A Mac that has everything: a VPN, an alias, a listener of another user, notes of every kind. */
let mac: PretendMac;
test.beforeAll(async () => {
  mac = await createPretendMac({ model: '15' });
  mac.vpnUp('full-tunnel');
  mac.addAlias('en0', '192.168.2.172');
});
test.afterAll(() => mac.remove());

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme axe finds nothing serious`, () => {
    let launched: LaunchedApp;
    test.beforeAll(async () => {
      launched = await launch({ colorScheme, env: mac.environment });
    });
    test.afterAll(() => launched.close());
    const expectClean = async () => expect(await seriousFindings(launched.page)).toEqual([]);

    test('on any screen', async () => {
      const { page } = launched;
      for (const title of await screenTitles(page)) {
        await openScreen(page, title);
        await expect(page.getByText(/^Reading .*…$/)).toHaveCount(0);
        expect(await seriousFindings(page), title).toEqual([]);
      }
    });

    test('on the neighbours, with one of them explained', async () => {
      const { page } = launched;
      await openNeighbors(page);
      await rowWith(page, 'not so far').first().dblclick();
      await expect(detail(page)).toContainText('No answer so far.');
      await expectClean();
      await page.keyboard.press('ControlOrMeta+i');
      await page.getByRole('radio', { name: 'Interfaces' }).click();
    });

    test('on the sockets, each and by port', async () => {
      const { page } = launched;
      await openSockets(page);
      await expect(rowWith(page, 'ESTABLISHED').first()).toBeVisible();
      await expectClean();
      await page.getByRole('radio', { name: 'By port' }).click();
      await expect(rowWith(page, 'at peers').first()).toBeVisible();
      await expectClean();
      await page.getByRole('radio', { name: 'Each' }).click();
    });

    test('with the details of a row open, and with its output', async () => {
      const { page } = launched;
      await openScreen(page, 'Routes');
      await rowWith(page, '192.168.2.171', 'lo0').dblclick();
      await expect(detail(page)).toBeVisible();
      await expectClean();
      await detail(page).getByRole('button', { name: 'Show in the output' }).click();
      await expect(page.getByRole('region', { name: 'Raw output' })).toBeVisible();
      await expectClean();
      await page.keyboard.press('ControlOrMeta+i');
    });

    test('with a filter that is not understood, and with one that nothing matches', async () => {
      const { page } = launched;
      await openScreen(page, 'Routes');
      await filterBox(page).fill('gateway:x');
      await expect(page.getByText('There is no “gateway:” here')).toBeVisible();
      await expectClean();
      await filterBox(page).fill('nothing-like-this');
      await expect(page.getByText(/^None of/)).toBeVisible();
      await expectClean();
      await filterBox(page).fill('');
    });

    test('with a menu, the palette, and each dialog open', async () => {
      const { page } = launched;
      await openScreen(page, 'Routes');
      await page.getByRole('button', { name: 'Columns' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectClean();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      await expectClean();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+Shift+v');
      const dialog = page.getByRole('dialog', { name: 'Paste output' });
      await dialog.getByRole('textbox', { name: 'Output to read' }).fill('default via 192.0.2.1 dev eth0\n');
      await expectClean();
      await page.keyboard.press('Escape');
    });

    test('while paused', async () => {
      const { page } = launched;
      await page.keyboard.press('ControlOrMeta+Shift+p');
      await expect(page.getByText('The screen shows how things were')).toBeVisible();
      await expectClean();
      await page.keyboard.press('ControlOrMeta+Shift+p');
    });
  });
}
