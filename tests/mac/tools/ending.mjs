import { existsSync } from 'node:fs';
import { stateFolder } from '../state-file.mjs';

/** Nobody reads any more: a tool ends quietly then. */
export function endWithReader() {
  process.stdout.on('error', () => process.exit(0));
}

/**
 * For tools that go on: ends when the one who started them is gone, or the Mac itself. Node sees a closed pipe only when it
 * writes, so both are looked at twice a second.
 */
export function endWithParent(root) {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent || !existsSync(stateFolder(root))) process.exit(0);
  }, 500);
}
