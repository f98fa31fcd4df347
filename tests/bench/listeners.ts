import { spawn } from 'node:child_process';
import { once } from 'node:events';

const PROGRAM = 'tests/lab/listen.mjs';
/** Ten thousand sockets open in half a second. */
const DEADLINE_MS = 20_000;

/** Sockets held by one process of their own, as those of a busy server are. */
export interface Listeners {
  readonly pid: number;
  readonly close: () => Promise<void>;
}

/**
 * Opens TCP listeners on 127.1.0.1 from port 20,000 up. Throws when they are not all open in time, as where the hard limit
 * of open files (`ulimit -Hn`) is lower than their number.
 */
export async function openListeners(count: number): Promise<Listeners> {
  const sockets = JSON.stringify([{ protocol: 'tcp', address: '127.1.0.1', port: 20_000, count }]);
  const child = spawn(process.execPath, [PROGRAM, sockets], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const ready = once(child.stdout, 'data', { signal });
  const close = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  const isReady = await Promise.race([ready.then(() => true).catch(() => false), closed.then(() => false)]);
  if (isReady && child.pid !== undefined) return { pid: child.pid, close };
  await close();
  throw new Error(`${count} listeners could not be opened`);
}
