import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { projectFolder } from '../folders.mjs';
import { run } from '../run.mjs';
import { withProgress } from '../say.mjs';
import { Unavailable } from '../stop-with-sentence.mjs';

export const npmPackages = { find: findNpmPackages, provide: installNpmPackages };

/** node_modules holds what package-lock.json says, and package-lock.json what package.json says. */
function findNpmPackages() {
  const wanted = readJson('package-lock.json');
  const installed = readJson('node_modules/.package-lock.json');
  const current =
    installed !== null && describesSameTree(wanted, installed) && describesManifest(wanted, readJson('package.json'));
  return current ? 'npm packages are current' : null;
}

/**
 * Compares package-lock.json with node_modules/.package-lock.json, which npm writes last, after each install that went through.
 *
 * Going by npm's own record and not by one of ours leaves a tree alone that somebody brought up to date with `npm install`.
 * Optional packages may be missing: most of them are for other platforms.
 */
export function describesSameTree(wanted, installed) {
  const extraneous = Object.keys(installed.packages).some((path) => !(path in wanted.packages));
  return (
    !extraneous &&
    Object.entries(wanted.packages).every(([path, { version, optional }]) => {
      if (path === '') return true;
      const found = installed.packages[path];
      return found === undefined ? optional === true : found.version === version;
    })
  );
}

/** A package.json edited without `npm install` leaves the lock behind; `npm ci` then says which package. */
export function describesManifest(lock, manifest) {
  return ['dependencies', 'devDependencies'].every((kind) =>
    isDeepStrictEqual(lock.packages[''][kind], manifest[kind]),
  );
}

/**
 * `npm ci` without install scripts: none of our packages needs one, and Electron's would download at a moment of npm's choosing.
 */
async function installNpmPackages() {
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { problem } = await withProgress('setup: installing npm packages', () =>
    run('npm', args, { cwd: projectFolder }),
  );
  if (problem !== null) throw new Unavailable(`The npm packages could not be installed: ${problem}.`);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
  } catch {
    return null; // not installed yet, or cut short: both mean "install"
  }
}
