import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { macMini } from '../mac/mac-mini.mjs';
import { diagnosisIsOver, openScreen, rowWith, table, targetBox } from './app-window.ts';
import { APP_FOLDER, type LaunchedApp, launch } from './launch.ts';
import { lookAt } from './look-at.ts';
import { pictureForDocs } from './picture-for-docs.ts';
import { ip, needsOwnNetwork } from './system.ts';

/** The report as a browser without scripts shows it. */
async function openedReport({ app }: LaunchedApp, path: string, name: string): Promise<void> {
  const shown = await app.evaluate(async ({ BrowserWindow }, file) => {
    const webPreferences = { javascript: false, sandbox: true, partition: 'a-browser' };
    const window = new BrowserWindow({ show: false, width: 1280, height: 820, webPreferences });
    await window.loadFile(file);
    const [title, picture] = [window.getTitle(), await window.webContents.capturePage()];
    window.destroy();
    return { title, png: picture.toPNG().toString('base64') };
  }, path);
  expect(shown.title).not.toBe('');
  const folder = join(APP_FOLDER, process.env.ROUTELIGHT_WRITE_DOCS ? 'docs/images' : 'test-results/screenshots');
  writeFileSync(join(folder, `${name}.png`), Buffer.from(shown.png, 'base64'));
}

const dialog = (page: Page) => page.getByRole('dialog');

interface Machine {
  readonly name: string;
  readonly interfaceName: string;
  /** What the app has to propose: the next free one after the machine's own. */
  readonly start: () => Promise<{ readonly env: Readonly<Record<string, string>>; readonly end: () => void }>;
  /** The interface's addresses, read from the machine and not from the app. */
  readonly addresses: () => string;
}

let mac: PretendMac;
const machines: readonly Machine[] = [
  {
    name: 'mac',
    interfaceName: 'en0',
    start: async () => {
      mac = await createPretendMac({ model: '15', state: macMini('15') });
      return { env: mac.environment, end: () => mac.remove() };
    },
    addresses: () => JSON.stringify(mac.state().interfaces.find(({ name }) => name === 'en0')?.addresses),
  },
  {
    name: 'linux',
    interfaceName: 'eth0',
    start: async () => ({ env: {}, end: () => {} }),
    addresses: () => ip('-br', 'addr', 'show', 'dev', 'eth0'),
  },
];

/** From opening the app to the report in somebody else's hands, in one go, on a pretend Mac and on this kernel as root. */
for (const machine of machines)
  test.describe(`the whole story, on ${machine.name}`, () => {
    let launched: LaunchedApp;
    let end: () => void;
    let added = '';
    const picture = (name: string) => pictureForDocs(launched, `story-${machine.name}-${name}`);

    test.beforeAll(async () => {
      needsOwnNetwork();
      const started = await machine.start();
      end = started.end;
      launched = await launch({ env: started.env });
    });
    test.afterAll(async () => {
      await launched?.close();
      end?.();
      if (added !== '' && machine.name === 'linux') ip('addr', 'del', `${added}/32`, 'dev', machine.interfaceName);
    });

    test('routes are inspected', async () => {
      const { page } = launched;
      await openScreen(page, 'Routes');
      await expect(rowWith(page, machine.interfaceName).first()).toBeVisible();
      await picture('1-routes');
    });

    test('the checklist is run', async () => {
      const { page } = launched;
      await openScreen(page, 'Troubleshoot');
      await targetBox(page).fill('192.168.2.171:29599');
      await page.keyboard.press('Enter');
      await diagnosisIsOver(page);
      await picture('2-checklist');
    });

    test('an alias is proposed on the interface, and its plan is shown before anything runs', async () => {
      const { page } = launched;
      await openScreen(page, 'Interfaces');
      await page.getByRole('gridcell', { name: machine.interfaceName, exact: true }).first().click();
      await page.getByRole('button', { name: 'Details', exact: true }).click();
      await page.getByRole('button', { name: 'Add alias…' }).click();
      await expect(dialog(page).getByLabel('Interface')).toHaveValue(machine.interfaceName);
      await expect(dialog(page).getByLabel('Address')).not.toHaveValue('');
      added = await dialog(page).getByLabel('Address').inputValue();
      await lookAt(launched, `story-${machine.name}-form`);
      await page.getByRole('button', { name: 'Check and show the plan' }).click();
      await expect(dialog(page)).toContainText('Taken back', { timeout: 15_000 });
      expect(machine.addresses()).not.toContain(added);
      await lookAt(launched, `story-${machine.name}-plan`);
      await picture('3-plan');
    });

    test('it is added on trial, and the system has it', async () => {
      const { page } = launched;
      await page.getByRole('button', { name: /^Add alias for 120 seconds/ }).click();
      await expect(dialog(page).getByRole('timer')).toBeVisible({ timeout: 15_000 });
      expect(machine.addresses()).toContain(added);
      await lookAt(launched, `story-${machine.name}-trial`);
      await picture('4-trial');
      await page.getByRole('button', { name: 'Close', exact: true }).last().click();
      await expect(page.getByRole('timer')).toBeVisible();
      await lookAt(launched, `story-${machine.name}-banner`);
    });

    test('it is kept', async () => {
      const { page } = launched;
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await expect(page.getByRole('timer')).toHaveCount(0, { timeout: 15_000 });
      await page.getByRole('radio', { name: 'Changes made' }).click();
      await expect(page.getByRole('row', { name: new RegExp(added) })).toContainText('kept');
      expect(machine.addresses()).toContain(added);
      await lookAt(launched, `story-${machine.name}-kept`);
      await picture('5-kept');
    });

    test('the alias is told from the own address', async () => {
      const { page } = launched;
      await page.getByRole('radio', { name: 'Interfaces', exact: true }).click();
      await expect(table(page, 'Interfaces')).toContainText(added);
      await expect(rowWith(page, added)).toContainText('alias');
    });

    test('the session has it all, and takes a note and a hypothesis', async () => {
      const { page } = launched;
      await openScreen(page, 'Sessions');
      await page.getByLabel('Name of this session').fill('29599 does not answer');
      await page.getByLabel('Name of this session').press('Enter');
      await page.getByLabel('New hypothesis').fill('The address is the cause');
      await page.getByLabel('New hypothesis').press('Enter');
      await page.getByLabel('New note').fill('Added an alias to tell the address from the program.');
      await page.getByRole('button', { name: 'Save note' }).click();
      const timeline = page.getByRole('region', { name: 'Entries, the latest first' });
      await expect(timeline).toContainText('192.168.2.171:29599');
      await expect(timeline).toContainText(added);
      await expect(timeline).toContainText('Added an alias to tell');
      await lookAt(launched, `story-${machine.name}-timeline`);
      await picture('6-timeline');
    });

    test('the report is previewed and written, strictly redacted', async () => {
      const { page, app, folder } = launched;
      const path = join(folder, 'report.html');
      await app.evaluate(({ dialog: system }, filePath) => {
        system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path);
      await page.getByRole('button', { name: 'Report…' }).click();
      await dialog(page).getByLabel('Take out').selectOption('strict');
      await expect(dialog(page).locator('mark').first()).toBeVisible({ timeout: 20_000 });
      await lookAt(launched, `story-${machine.name}-report`);
      await picture('7-report');
      await page.getByRole('button', { name: 'Save the report…' }).click();
      await expect(dialog(page)).toContainText('Written to', { timeout: 30_000 });
      expect(readFileSync(path, 'utf8')).not.toContain(added);
      await openedReport(launched, path, `story-${machine.name}-8-report-opened`);
      await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    });

    test('every session can be found, compared and replayed', async () => {
      const { page } = launched;
      await page.getByRole('radio', { name: 'All sessions' }).click();
      await expect(page.getByRole('row', { name: /29599 does not answer/ })).toBeVisible();
      await lookAt(launched, `story-${machine.name}-sessions`);
      await page.getByRole('radio', { name: 'Compare', exact: true }).click();
      await page.getByRole('button', { name: 'Compare', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Diagnoses' })).toBeVisible({ timeout: 15_000 });
      await lookAt(launched, `story-${machine.name}-compare`);
    });

    test('a colleague replays the session file: the same verdict, and nothing can act', async () => {
      const { page, app, folder } = launched;
      const path = join(folder, 'story.routelight');
      await app.evaluate(({ dialog: system }, filePath) => {
        system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path);
      await page.getByRole('radio', { name: 'All sessions' }).click();
      await page.getByRole('button', { name: 'More for 29599 does not answer' }).click();
      await page.getByRole('menuitem', { name: /^Export the session file/ }).click();
      await expect(page.getByText(/^\s*Written to/)).toBeVisible({ timeout: 15_000 });
      const replay = await launch({ args: ['--replay', path] });
      try {
        await expect(replay.page.getByText('This is a recording, not this machine.')).toBeVisible();
        await openScreen(replay.page, 'Routes');
        await expect(rowWith(replay.page, machine.interfaceName).first()).toBeVisible();
        await openScreen(replay.page, 'Interfaces');
        await replay.page.getByRole('gridcell', { name: machine.interfaceName, exact: true }).first().click();
        await expect(replay.page.getByRole('button', { name: 'Add alias…' })).toHaveCount(0);
        await openScreen(replay.page, 'Sessions');
        await expect(replay.page.getByRole('region', { name: 'Entries, the latest first' })).toContainText(
          'Nothing listens on this port',
        );
        await lookAt(replay, `story-${machine.name}-replay`);
        await pictureForDocs(replay, `story-${machine.name}-9-replay`);
        expect(replay.consoleErrors).toEqual([]);
      } finally {
        await replay.close();
      }
    });

    test('the page reported no error in all of this', () => {
      expect(launched.consoleErrors).toEqual([]);
    });
  });
