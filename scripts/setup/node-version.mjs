import { say } from '../say.mjs';
import { Unavailable } from '../stop-with-sentence.mjs';

/** The first Node 20 that `require`s ES modules, which the packaging tools rely on. */
const OLDEST = [20, 19];

export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Unavailable(`Node ${OLDEST.join('.')} or newer is needed, and this is ${version}.`);
  }
  say(`setup: Node ${version}`);
}
