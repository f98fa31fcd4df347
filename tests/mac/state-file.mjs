import { appendFileSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesBetween } from './kernel/monitor-messages.mjs';

/** Where the state of a pretend Mac lives inside its folder. */
export const stateFolder = (root) => join(root, '.pretend-mac');
export const feedFile = (root) => join(stateFolder(root), 'monitor-feed.jsonl');
const stateFile = (root) => join(stateFolder(root), 'state.json');

export const readState = (root) => JSON.parse(readFileSync(stateFile(root), 'utf8'));

/** The first state of a new Mac, with nothing in its feed. */
export function writeFirstState(root, state) {
  mkdirSync(stateFolder(root), { recursive: true });
  writeFileSync(feedFile(root), '');
  writeState(root, state);
}

/**
 * Changes the state under a lock, since tests and tools write it at the same time; readers always see a whole file. What
 * the kernel would tell its listeners goes to the feed after the state is in place, as on a real system.
 *
 * @returns the new state
 */
export function changeState(root, change) {
  const unlock = lock(root);
  try {
    const before = readState(root);
    const after = change(before);
    if (after === before) return before;
    writeState(root, after);
    const messages = messagesBetween(before, after).map((message) => `${JSON.stringify(message)}\n`);
    if (messages.length > 0) appendFileSync(feedFile(root), messages.join(''));
    return after;
  } finally {
    unlock();
  }
}

function writeState(root, state) {
  const fresh = `${stateFile(root)}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(state));
  renameSync(fresh, stateFile(root));
}

/** A folder is made by one process only. One left behind by a killed process is taken over after two seconds. */
function lock(root) {
  const folder = join(stateFolder(root), 'lock');
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmdirSync(folder);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isOld(folder)) removeQuietly(folder);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

function isOld(folder) {
  const made = statSync(folder, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > 2_000;
}

function removeQuietly(folder) {
  try {
    rmdirSync(folder);
  } catch {
    // its owner, or another that waits, was faster
  }
}
