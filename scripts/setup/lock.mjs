import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from '../say.mjs';
import { Unavailable } from '../stop-with-sentence.mjs';

/** The holder renews its lock this often; without renewal for five times as long, it was killed. */
const RENEW_EVERY_MS = 2_000;

/**
 * Lets one process at a time do `work`; the others wait.
 *
 * A folder is the lock, because creating one either succeeds or fails whole on every file system. It is renewed by its time
 * stamp and not by process id, which says nothing across containers that share the folder.
 */
export async function withLock(folder, work, { renewEveryMs = RENEW_EVERY_MS, onWait = sayWhy } = {}) {
  await mkdir(dirname(folder), { recursive: true });
  await take(folder, renewEveryMs, onWait);
  const renew = setInterval(() => void utimes(folder, new Date(), new Date()).catch(() => {}), renewEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(renew);
    await rm(folder, { recursive: true, force: true });
  }
}

const sayWhy = () => say('setup: waiting for another setup of this clone to finish');

async function take(folder, renewEveryMs, onWait) {
  for (let waits = 0; ; waits += 1) {
    try {
      return await mkdir(folder);
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new Unavailable(`Nothing can be set up in ${dirname(folder)}: ${error.message}.`);
    }
    if (waits === 0) onWait();
    if ((await ageMs(folder)) > 5 * renewEveryMs) await removeAbandoned(folder);
    else await delay(renewEveryMs / 8);
  }
}

async function ageMs(folder) {
  try {
    return Date.now() - (await stat(folder)).mtimeMs;
  } catch {
    return 0; // given back since
  }
}

/** Renaming first, so that of several that wait only one removes it. */
async function removeAbandoned(folder) {
  const aside = `${folder}.abandoned-${process.pid}`;
  try {
    await rename(folder, aside);
  } catch {
    return; // another was quicker
  }
  await rm(aside, { recursive: true, force: true });
}
