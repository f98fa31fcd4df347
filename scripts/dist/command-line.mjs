import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../folders.mjs';

/**
 * Lays out the command line as it ships beside the app (`resources/cli`): the bundle, its chunks, and the word that they
 * are modules. A copy, because electron-builder takes out of the app whatever it is told to put beside it.
 */
export async function layOutCommandLine() {
  const folder = join(projectFolder, 'dist', 'cli');
  const built = join(projectFolder, 'out', 'main');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(built, 'cli.js'), join(folder, 'cli.js'));
  await cp(join(built, 'chunks'), join(folder, 'chunks'), { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name: 'routelight-cli', type: 'module' })}\n`);
}
