import { existsSync, readdirSync, statSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmProgram, projectFolder } from './folders.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Everything that `electron-vite build` reads. */
const sources = ['electron', 'shared', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Carries the time at which the last whole build began, so that a file saved while it ran counts as newer. */
const marker = join(projectFolder, 'out', '.built');

/** Builds when a source is newer than the last build; null when there is a build afterwards, else why not. */
export async function buildIfStale() {
  return isStale() ? build() : null;
}

/** Builds in any case; null when it went well, else why not. `output` is where what the builder prints goes (`run`). */
export async function build(output = 'show') {
  const begunAt = new Date();
  say('building …');
  const { problem, durationMs } = await run(npmProgram('electron-vite'), ['build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    output,
  });
  if (problem !== null) return problem;
  await writeFile(marker, '');
  await utimes(marker, begunAt, begunAt);
  say(`built in ${(durationMs / 1000).toFixed(1)} s`);
  return null;
}

function isStale() {
  if (!existsSync(marker)) return true;
  const builtMs = statSync(marker).mtimeMs;
  return sources.some((source) => isNewer(join(projectFolder, source), builtMs));
}

/** A folder's own time tells of files that were removed or renamed. */
function isNewer(path, builtMs) {
  if (!existsSync(path)) return false;
  const status = statSync(path);
  if (status.mtimeMs > builtMs) return true;
  return status.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), builtMs));
}
