import { join } from 'node:path';
import { expect } from '@playwright/test';
import { APP_FOLDER, type LaunchedApp } from './launch.ts';

const SIZE = { width: 1280, height: 820 };

/** The window as it is now, into docs/images; only when ROUTELIGHT_WRITE_DOCS is set, so that a test run leaves no traces. */
export async function pictureForDocs({ app, page }: LaunchedApp, name: string): Promise<void> {
  if (!process.env.ROUTELIGHT_WRITE_DOCS) return;
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    SIZE,
  );
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1280, 820]);
  await page.mouse.move(640, 818);
  const path = join(APP_FOLDER, 'docs/images', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}
