/**
 * What electron-builder runs on a packaged app before it flips fuses and signs.
 *
 * macOS: each executable gets a UUID of its own, because local-network grants are kept by it (see macho-uuid.mjs).
 * Linux: what makes an Electron folder a runtime goes; the launcher of the fallback would be found before the app.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withOwnUuid } from './macho-uuid.mjs';

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const { id, productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') await giveOwnUuids(join(appOutDir, `${productFilename}.app`), id);
  if (electronPlatformName === 'linux') await removeRuntimeParts(appOutDir);
}

/** Rewrites the app's executable and those of its helpers, and returns their paths. The write keeps the file's mode. */
export async function giveOwnUuids(appBundle, appId) {
  const contents = join(appBundle, 'Contents');
  const frameworks = join(contents, 'Frameworks');
  const helpers = existsSync(frameworks) ? (await readdir(frameworks)).filter((name) => name.endsWith('.app')) : [];
  const folders = [contents, ...helpers.map((name) => join(frameworks, name, 'Contents'))];
  const executables = await Promise.all(folders.map(async (folder) => filesIn(join(folder, 'MacOS'))));
  for (const path of executables.flat())
    await writeFile(path, withOwnUuid(await readFile(path), appId, basename(path)));
  return executables.flat();
}

const filesIn = async (folder) => (await readdir(folder)).map((name) => join(folder, name));

async function removeRuntimeParts(folder) {
  const resources = join(folder, 'resources');
  if (!existsSync(join(resources, 'app.asar')))
    throw new Error(`${resources} holds no app.asar: nothing was packaged.`);
  await rm(join(resources, 'app'), { recursive: true, force: true });
  await rm(join(folder, 'version'), { force: true });
}
