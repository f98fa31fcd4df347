import { expect, type Locator, type Page } from '@playwright/test';
import type { LaunchedApp } from './launch.ts';

/** A row as a person reads it: the text under each column's title. */
export type ShownRow = Readonly<Record<string, string>>;

export const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Screens' });
export const heading = (page: Page, title: string): Locator =>
  page.getByRole('heading', { level: 1, name: title, exact: true });
export const table = (page: Page, title: string): Locator => page.getByRole('grid', { name: title, exact: true });
export const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Details', exact: true });
export const rawOutput = (page: Page): Locator => page.getByRole('complementary', { name: 'Where this came from' });
export const filterBox = (page: Page): Locator => page.getByRole('searchbox', { name: /^Filter / });

export const targetBox = (page: Page): Locator => page.getByRole('textbox', { name: 'Target or error text' });
export const verdict = (page: Page): Locator => page.getByRole('region', { name: 'Verdict' });

/** The button that stops a diagnosis begins it anew once it is over. */
export const diagnosisIsOver = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 20_000 });

/** The rows that hold all of these texts. */
export const rowWith = (page: Page, ...texts: readonly string[]): Locator =>
  texts.reduce(
    (rows, text) => rows.filter({ hasText: text }),
    page.getByRole('row').filter({ has: page.getByRole('gridcell') }),
  );

/** The screens the side bar offers, in its order. */
export async function screenTitles(page: Page): Promise<string[]> {
  const buttons = sidebar(page).getByRole('button');
  await expect(buttons.first()).toBeVisible();
  return buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? '')); // no words when narrow
}

export async function openScreen(page: Page, title: string): Promise<void> {
  await sidebar(page).getByRole('button', { name: title, exact: true }).click();
  await expect(heading(page, title)).toBeVisible();
}

/** Opens the Neighbors half of the Interfaces screen. */
export async function openNeighbors(page: Page): Promise<void> {
  await openScreen(page, 'Interfaces');
  await page.getByRole('radio', { name: 'Neighbors' }).click();
  await expect(heading(page, 'Neighbors')).toBeVisible();
}

/** Opens the Sockets half of the Listeners screen. */
export async function openSockets(page: Page): Promise<void> {
  await openScreen(page, 'Listeners');
  await page.getByRole('radio', { name: 'Sockets' }).click();
  await expect(heading(page, 'Sockets')).toBeVisible();
}

/** What the table shows as present now: rows that are gone stay struck through for a while, and are left out here. Only rows in view exist in the page, so keep to tables that fit. */
export async function shownRows(page: Page, title: string): Promise<ShownRow[]> {
  const { titles, rows } = await table(page, title).evaluate((grid) => {
    const texts = (within: typeof grid, role: string) =>
      [...within.querySelectorAll(`[role=${role}]`)].map((each) => each.textContent ?? '');
    const rows = [...grid.querySelectorAll('[role=row][aria-selected]:not([data-mark=removed])')];
    return { titles: texts(grid, 'columnheader'), rows: rows.map((row) => texts(row as typeof grid, 'gridcell')) };
  });
  const withoutMark = (text: string) => text.replace(/, (?:added|changed|removed)$/, '');
  return rows.map((cells) => Object.fromEntries(cells.map((text, index) => [titles[index] ?? '', withoutMark(text)])));
}

/** Filters the table on screen; an empty text takes the filter away. */
export const filterBy = (page: Page, text: string): Promise<void> => filterBox(page).fill(text);

/** Copies the table on screen by its menu and gives what is on the clipboard then. */
export async function copyAs({ app, page }: LaunchedApp, format: 'TSV' | 'JSON' | 'Markdown'): Promise<string> {
  await page.getByRole('button', { name: 'Copy rows', exact: true }).click();
  await page.getByRole('menuitem', { name: `Copy as ${format}` }).click();
  await expect(page.getByText(new RegExp(`copied as ${format}`))).toBeVisible();
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

/** Chooses an entry of the menu bar. */
export const chooseFromMenu = ({ app }: LaunchedApp, id: string): Promise<void> =>
  app.evaluate(({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.click(), id);

/** The system's own dialog cannot be pressed from here: from now on the person agrees to whatever it asks. */
export const personAgrees = ({ app }: LaunchedApp): Promise<void> =>
  app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
