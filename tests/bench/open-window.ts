import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { askAgainWhenCollected } from '../e2e/ask-again.ts';
import { DRAWN_IN_SOFTWARE } from './start-electron.ts';

const DEADLINE_MS = 15_000;
const CLOSE_GRACE_MS = 5_000;
/** A start may stall (see start-electron.ts, which counts how many do); here it would only cost the other figures. */
const TRIES = 3;

export interface OpenWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** The app of a folder or file in a window that Playwright can steer, with folders of its own. */
export async function openWindow(path: string, more: Readonly<Record<string, string>> = {}): Promise<OpenWindow> {
  const folder = await mkdtemp(join(tmpdir(), 'routelight-bench-'));
  for (let tries = 1; ; tries += 1) {
    const app = await _electron.launch({
      executablePath: electronRuntime().executable,
      args: [...DRAWN_IN_SOFTWARE, path, `--user-data-dir=${join(folder, `user-data-${tries}`)}`],
      env: { ...environment(), XDG_DATA_HOME: join(folder, 'data'), ...more },
      timeout: DEADLINE_MS,
    });
    askAgainWhenCollected(app);
    const child = app.process();
    const end = async () => {
      // by itself it ends its helpers too; one that has stalled cannot
      await Promise.race([app.close(), delay(CLOSE_GRACE_MS, null, { ref: false })]);
      child.kill('SIGKILL');
    };
    const close = async () => {
      await end();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const page = await app.firstWindow({ timeout: DEADLINE_MS });
      await page.locator('nav, #table').first().waitFor({ timeout: DEADLINE_MS });
      return { app, page, close };
    } catch (error) {
      await end();
      if (tries === TRIES) throw error;
    }
  }
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
