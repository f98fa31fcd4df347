import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, wherever a script was started from. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * What setup fetched and built, ignored by git.
 *
 * It lies in the clone and not in the home folder, so that an empty or read-only home changes nothing and removing the
 * clone removes everything. A second clone does not download again: npm keeps its own copy of what `npm pack` fetched.
 */
export const cacheFolder = join(projectFolder, '.cache');

/** A program that an npm package installed, by the name it is run with. */
export const npmProgram = (name) => join(projectFolder, 'node_modules', '.bin', name);
