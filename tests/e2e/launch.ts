import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { askAgainWhenCollected } from './ask-again.ts';

/** The app as `electron .` gets it. */
export const APP_FOLDER = join(import.meta.dirname, '../..');

/**
 * Where Playwright finds Electron when it is not told of a program. It then loads its own part into the app first, which
 * holds the app back until Playwright is attached; without it one start in thirty hung, half attached to the new window.
 */
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= electronRuntime().dist;

/** Chromium refuses to start its sandbox as root on Linux. */
export const sandboxFlags = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

export interface LaunchSettings {
  /** Arguments after the app's folder: `['--replay', folder]`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly colorScheme?: 'light' | 'dark';
  /** A packaged program to start instead of the app's folder. */
  readonly packaged?: string;
  /** Of an app that was closed: this one finds what that one left. */
  readonly folder?: string;
}

/** The real app with a user-data folder and a session folder of its own. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** What the page wrote to its console as errors, the security policy's complaints among them. */
  readonly consoleErrors: readonly string[];
  readonly close: () => Promise<void>;
}

export async function launch({
  args = [],
  env = {},
  colorScheme = 'light',
  packaged,
  folder: before,
}: LaunchSettings = {}): Promise<LaunchedApp> {
  const folder = before ?? (await mkdtemp(join(tmpdir(), 'routelight-e2e-')));
  const app = await start({
    ...(packaged !== undefined && { executablePath: packaged }),
    args: [
      ...sandboxFlags(),
      ...(packaged === undefined ? [APP_FOLDER] : []),
      `--user-data-dir=${join(folder, 'user-data')}`,
      ...args,
    ],
    env: { ...ownEnvironment(), HOME: join(folder, 'home'), XDG_DATA_HOME: join(folder, 'data'), ...env },
    colorScheme,
  });
  askAgainWhenCollected(app);
  const page = await app.firstWindow();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  return {
    app,
    page,
    folder,
    consoleErrors,
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type ElectronSettings = Parameters<typeof _electron.launch>[0];

/** A packaged app takes no part of Playwright in, so it cannot be held back (see above), and is started again instead. */
async function start(settings: ElectronSettings, attempts = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...settings, timeout: 10_000 });
  } catch (error) {
    if (attempts === 1 || !(error instanceof errors.TimeoutError)) throw error;
    return start(settings, attempts - 1);
  }
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('ROUTELIGHT_')));
}
