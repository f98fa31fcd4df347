import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
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

/** A replay's folder, with the process that it is of. */
const APART = /^routelight-replay-(\d{1,10})-/;

/**
 * A replay runs beside the app that looks at this machine, and beside other replays: it has a folder of its own for what
 * Chromium keeps. Chromium writes into it to its very end, so the next replay removes those of replays that are over.
 */
export function keepApart(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const temporary = app.getPath('temp');
  app.setPath('userData', mkdtempSync(join(temporary, `routelight-replay-${process.pid}-`)));
  void removeLeftovers(temporary);
}

async function removeLeftovers(temporary: string): Promise<void> {
  const names = await readdir(temporary).catch(() => []); // a folder that cannot be listed keeps what it has
  const over = names.filter((name) => {
    const [, pid] = APART.exec(name) ?? [];
    return pid !== undefined && !isAlive(Number(pid));
  });
  for (const name of over) await rm(join(temporary, name), { recursive: true, force: true }).catch(() => {}); // not ours
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
