import { cp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { projectFolder } from '../folders.mjs';

/**
 * The package as it is, but open to `--inspect`, which is how Playwright drives an Electron app. Returns the folder's path in the project.
 *
 * A copy of the finished package, so that what the tests drive differs from what is given away in this one fuse.
 */
export async function copyForTests(packaged) {
  const copy = join(projectFolder, 'dist', 'for-tests', 'linux-unpacked');
  await rm(copy, { recursive: true, force: true });
  await cp(packaged, copy, { recursive: true });
  await flipFuses(join(copy, 'routelight'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return relative(projectFolder, copy);
}
