import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { APP_FOLDER, type LaunchedApp } from './launch.ts';
import { seriousFindings } from './serious-findings.ts';

const FOLDER = join(APP_FOLDER, 'test-results/screenshots');
const THEMES = ['dark', 'light'] as const;

/** A picture for a person to look at in both widths, axe's opinion, and nothing beyond the window's edge. */
export async function lookAt({ app, page }: LaunchedApp, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  expect(await seriousFindings(page), name).toEqual([]);
  for (const width of [1280, 800]) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 700), width);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} at ${width}`).toBe(0);
    await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) });
  }
}

/** The same in both themes, without walking there twice. It ends in the light one. */
export async function lookAtInBothThemes(launched: LaunchedApp, name: string): Promise<void> {
  for (const colorScheme of THEMES) {
    await launched.page.emulateMedia({ colorScheme });
    await lookAt(launched, `${name}-${colorScheme}`);
  }
}
