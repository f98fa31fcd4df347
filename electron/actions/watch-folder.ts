import { type FSWatcher, watch } from 'node:fs';
import { makeFolder } from '../make-folder.ts';

/** A step is one write, and more of them come at once. */
const QUIET_MS = 150;

/**
 * Tells when something in the folder of the journals changed: another Routelight, or a command in a terminal, got further
 * with a change. Where a folder cannot be watched nothing is told, and the next start finds it.
 */
export function watchFolder(folder: string, onChange: () => void): { readonly close: () => void } {
  let timer: NodeJS.Timeout | null = null;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      onChange();
    }, QUIET_MS).unref();
  };
  const watcher = startWatching(folder, soon);
  return {
    close: () => {
      void watcher.then((started) => started?.close());
      if (timer !== null) clearTimeout(timer);
    },
  };
}

async function startWatching(folder: string, onEvent: () => void): Promise<FSWatcher | null> {
  try {
    await makeFolder(folder, 0o700);
    const watcher = watch(folder, { persistent: false }, onEvent);
    return watcher.on('error', () => watcher.close());
  } catch {
    return null; // no folder, or no more watches to be had (ENOSPC)
  }
}
