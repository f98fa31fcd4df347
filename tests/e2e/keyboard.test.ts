import { expect, test } from '@playwright/test';
import { detail, filterBox, heading, rawOutput, rowWith, table } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';

/** No pointer in this file: everything is done with keys, and where the focus is can always be seen. */
let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launch();
});
test.afterAll(() => launched.close());

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await launched.page.keyboard.press(key);
};

/** What has the focus, by role and name, and whether something on screen shows it. */
const focus = () =>
  launched.page.evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth, boxShadow } = document.defaultView.getComputedStyle(element);
    const cell = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const hasRing = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const box = element.closest('[class*=box]') ?? element;
    const ringAround = document.defaultView.getComputedStyle(box).boxShadow !== 'none';
    return {
      tag: element.tagName.toLowerCase(),
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      isVisible: hasRing || ringAround || cell !== null,
    };
  });

const expectFocusOn = async (name: string | RegExp) => {
  await expect.poll(async () => (await focus()).name).toMatch(name);
  expect(await focus()).toMatchObject({ isVisible: true });
};

test('Tab reaches every control of a screen in order, and the focus is visible on each', async () => {
  const { page } = launched;
  await press('ControlOrMeta+2');
  await expect(rowWith(page, '0.0.0.0/0')).toHaveCount(1);
  await page.evaluate(() => document.activeElement?.blur());
  const visited: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await press('Tab');
    const { tag, name, isVisible } = await focus();
    if (tag === 'body') break;
    expect(isVisible, `the focus on ${tag} “${name}” is visible`).toBe(true);
    visited.push(name);
  }
  const expected = ['Routes', 'Interfaces', 'Listeners', 'Filter routes', 'Columns', 'Copy rows', 'Details'];
  expect(visited.filter((name) => expected.includes(name))).toEqual(expect.arrayContaining(expected));
  expect(new Set(visited).size).toBeGreaterThan(10);
});

test('a screen is chosen in the side bar with Tab and Enter', async () => {
  const { page } = launched;
  await press('Tab');
  for (let step = 0; step < 40 && (await focus()).name !== 'Interfaces'; step += 1) await press('Tab');
  await expectFocusOn('Interfaces');
  await press('Enter');
  await expect(heading(page, 'Interfaces')).toBeVisible();
});

test('the filter is reached with its key, and Down leads from it into the table', async () => {
  const { page } = launched;
  await press('ControlOrMeta+2');
  await expect(heading(page, 'Routes')).toBeVisible();
  await press('ControlOrMeta+f');
  await expect(filterBox(page)).toBeFocused();
  await expectFocusOn('Filter routes');
  await page.keyboard.type('table:main');
  await expect(rowWith(page, '127.0.0.1/32')).toHaveCount(0);
  await press('ArrowDown');
  await expect(table(page, 'Routes')).toBeFocused();
});

test('arrows move through the table, Enter opens the details, Escape closes them', async () => {
  const { page } = launched;
  await press('ControlOrMeta+Home', 'Home', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft');
  const active = async () => table(page, 'Routes').getAttribute('aria-activedescendant');
  const before = await active();
  await press('ArrowDown');
  await expect.poll(active).not.toBe(before);
  await expectFocusOn('Routes');
  await press('Enter');
  await expect(detail(page)).toBeVisible();
  await expect(detail(page)).toContainText('/usr/sbin/ip -j');
  await press('Escape');
  await expect(detail(page)).toHaveCount(0);
  await expect(table(page, 'Routes')).toBeFocused();
});

test('the raw output of a row is reached from its details with Tab and Enter', async () => {
  const { page } = launched;
  await press('Enter');
  await expect(detail(page)).toBeVisible();
  for (let step = 0; step < 10 && (await focus()).name !== 'Show in the output'; step += 1) await press('Tab');
  await expectFocusOn('Show in the output');
  await press('Enter');
  await expect(rawOutput(page)).toBeVisible();
  await press('ControlOrMeta+i');
  await expect(rawOutput(page)).toHaveCount(0);
  await press('ControlOrMeta+i');
  await expect(detail(page)).toHaveCount(0);
});

test('a column is sorted from its header with Enter', async () => {
  const { page } = launched;
  await press('ControlOrMeta+f', 'ArrowDown');
  await expect(table(page, 'Routes')).toBeFocused();
  for (let step = 0; step < 30; step += 1) await press('ArrowUp');
  await press('Enter');
  await expect(page.locator('[role=columnheader][aria-sort=ascending]')).toHaveCount(1);
  await press('Enter', 'Enter');
  await expect(page.locator('[role=columnheader]:not([aria-sort=none])')).toHaveCount(0);
});

test('the chosen rows are copied with the key every table knows', async () => {
  const { page, app } = launched;
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await press('ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+c');
  await expect(page.getByText('2 rows copied as TSV')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.trimEnd().split('\n')).toHaveLength(3);
});

test('the palette opens with its key, runs what is chosen, and Escape only closes it', async () => {
  const { page } = launched;
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await press('ControlOrMeta+k');
  await expect(palette).toBeVisible();
  await press('Escape');
  await expect(palette).toHaveCount(0);
  await press('ControlOrMeta+k');
  await page.keyboard.type('sockets');
  await press('Enter');
  await expect(heading(page, 'Sockets')).toBeVisible();
  await expect(palette).toHaveCount(0);
});

test('a dialog keeps the focus inside and gives it back', async () => {
  const { page } = launched;
  await openScreenByKey('2', 'Routes');
  await press('ControlOrMeta+f');
  await press('ControlOrMeta+Shift+v');
  const dialog = page.getByRole('dialog', { name: 'Paste output' });
  await expect(dialog.getByRole('textbox', { name: 'Output to read' })).toBeFocused();
  for (let step = 0; step < 12; step += 1) {
    await press('Tab');
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement.closest('dialog') === null,
    );
    expect(isOutside).toBe(false);
  }
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(filterBox(page)).toBeFocused();
});

test('readings are paused and resumed with their key', async () => {
  const { page } = launched;
  await press('ControlOrMeta+Shift+p');
  await expect(page.getByText('The screen shows how things were')).toBeVisible();
  await press('ControlOrMeta+Shift+p');
  await expect(page.getByText('The screen shows how things were')).toHaveCount(0);
});

async function openScreenByKey(key: string, title: string): Promise<void> {
  await press(`ControlOrMeta+${key}`);
  await expect(heading(launched.page, title)).toBeVisible();
}
