import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { readRuntime, recordFile } from '../electron-runtime.mjs';
import { projectFolder } from '../folders.mjs';
import { run } from '../run.mjs';
import { say, withProgress } from '../say.mjs';
import { Unavailable } from '../stop-with-sentence.mjs';
import { canConnect } from './can-connect.mjs';
import { npmElectron, provideNpmElectron } from './electron-from-npm.mjs';

const electronPackage = join(projectFolder, 'node_modules', 'electron');

/** Long enough for 110 MB over a slow line, short enough to notice a line that is dead. */
const INSTALLER_DEADLINE_MS = 10 * 60_000;

export const electron = { find: findElectron, provide: provideElectron };

/** There and written down: `ELECTRON_OVERRIDE_DIST_PATH`, else what the package's installer unpacked, else the fallback. */
function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const runtime = override ? readRuntime(override) : (readOwnRuntime() ?? readRuntime(npmElectron.dist));
  if (runtime === null || (!override && !isRecorded(runtime))) return null;
  return `Electron ${runtime.version} is in ${relative(projectFolder, runtime.dist)}`;
}

/** What Electron's own installer unpacked; a version other than the package's is left from before an update. */
function readOwnRuntime() {
  const runtime = readRuntime(join(electronPackage, 'dist'));
  return runtime?.version === readPackage().version ? runtime : null;
}

function readPackage() {
  try {
    return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  } catch {
    return {}; // npm packages are not installed yet
  }
}

async function provideElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    throw new Unavailable('ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron with a "version" file there.');
  }
  const runtime = readOwnRuntime() ?? readRuntime(npmElectron.dist) ?? (await install());
  await requireLibraries(runtime);
  await record(runtime);
}

/** Whatever else this Electron links to than the list of system packages knows, found now and not by a window that never opens. */
async function requireLibraries({ executable, version }) {
  if (process.platform !== 'linux') return;
  const { stdout } = await run('ldd', [executable], { output: 'keep' });
  const lacking = stdout.split('\n').filter((line) => line.endsWith('=> not found'));
  if (lacking.length === 0) return;
  const names = lacking.map((line) => line.trim().split(' ')[0]).join(', ');
  throw new Unavailable(`Electron ${version} needs these libraries, which this system does not have: ${names}.`);
}

async function install() {
  const problem = (await mayDownload()) ? await runOwnInstaller() : 'its download page cannot be reached';
  const runtime = problem === null ? readOwnRuntime() : null;
  if (runtime !== null) return runtime;
  if (!npmElectron.runsHere) throw new Unavailable(`Electron could not be installed: ${problem}.`);
  say(`setup: Electron ${readPackage().version} is not to be had (${problem})`);
  return provideNpmElectron();
}

/** Looked at first, because the installer itself waits long where packets are dropped. A copy from before needs no network. */
async function mayDownload() {
  const folders = { darwin: 'Library/Caches/electron', linux: '.cache/electron' };
  const ownCache = process.env.electron_config_cache ?? join(homedir(), folders[process.platform] ?? '.cache/electron');
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  const proxied = Boolean(process.env.ELECTRON_GET_USE_PROXY);
  return existsSync(ownCache) || proxied || canConnect(new URL(mirror), 1_500);
}

/** Null when it went well, else why not. */
async function runOwnInstaller() {
  const installer = join(electronPackage, 'install.js');
  const { problem, stderr } = await withProgress(`setup: downloading Electron ${readPackage().version}`, () =>
    run(process.execPath, [installer], { cwd: projectFolder, output: 'keep', deadlineMs: INSTALLER_DEADLINE_MS }),
  );
  return problem === null ? null : (stderr.trim().split('\n')[0] ?? '') || problem;
}

function isRecorded({ dist }) {
  try {
    return JSON.parse(readFileSync(recordFile, 'utf8')).dist === relative(projectFolder, dist);
  } catch {
    return false; // nothing written down yet
  }
}

async function record({ executable, dist, version }) {
  const place = (path) => relative(projectFolder, path);
  await mkdir(dirname(recordFile), { recursive: true });
  await writeFile(
    `${recordFile}.new`,
    `${JSON.stringify({ executable: place(executable), dist: place(dist), version })}\n`,
  );
  await rename(`${recordFile}.new`, recordFile);
}
