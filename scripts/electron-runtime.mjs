import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder, projectFolder } from './folders.mjs';
import { Unavailable } from './stop-with-sentence.mjs';

/** Where setup writes down which runtime it found; paths in it are relative to the project, so a moved clone still works. */
export const recordFile = join(cacheFolder, 'electron-path.json');

/** The executable inside an unpacked Electron, as the published archives lay it out. */
const executableIn = { darwin: 'Electron.app/Contents/MacOS/Electron', linux: 'electron' };

/** Reads an unpacked Electron folder; null when there is no complete one. The `version` file comes with every archive. */
export function readRuntime(dist) {
  const executable = join(dist, executableIn[process.platform] ?? 'electron');
  const versionFile = join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  return { executable, dist, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') };
}

/**
 * The Electron that start, the tests and packaging run: `ELECTRON_OVERRIDE_DIST_PATH` when set, else what setup recorded.
 *
 * Throws a sentence, never downloads.
 */
export function electronRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const dist = override ? resolve(override) : recordedDist();
  const runtime = dist === null ? null : readRuntime(dist);
  if (runtime !== null) return runtime;
  throw new Unavailable(
    override
      ? `ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no Electron with a "version" file in it.`
      : 'There is no Electron runtime yet: run "node scripts/setup.mjs" first.',
  );
}

function recordedDist() {
  if (!existsSync(recordFile)) return null;
  return resolve(projectFolder, JSON.parse(readFileSync(recordFile, 'utf8')).dist);
}
