import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Session files that macOS hands over when they are opened by double click. The first, when it started the app, is what the
 * app replays; each later one gets an app of its own. On Linux they are among the arguments of a start.
 */
export function takeSessionFiles(): { readonly first: () => string | null } {
  let first: string | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady() || first !== null) void startOn([path]);
    else first = path;
  });
  return { first: () => first };
}

/**
 * A replay runs beside the app that looks at this machine, and beside other replays: it has a folder of its own for what
 * Chromium keeps, which goes with it.
 */
export function keepApart(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const folder = mkdtempSync(join(app.getPath('temp'), 'routelight-replay-'));
  app.setPath('userData', folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Starts another Routelight on a recording. Answers why it could not be started; `null` when it was. */
export const openReplay = (path: string): Promise<string | null> => startOn(['--replay', path]);

async function startOn(named: readonly string[]): Promise<string | null> {
  const { startApart } = await import('../hosts/spawn-tool.ts');
  const own = app.isPackaged ? [] : [app.getAppPath()];
  // Chromium's sandbox refuses to run as root on Linux; who started this app without it is root still
  const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  const failure = await startApart({ file: process.execPath, args: [...sandbox, ...own, ...named] });
  return failure === null ? null : `Another Routelight could not be started (${failure.kind}).`;
}
