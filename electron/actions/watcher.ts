import type { Host } from '../hosts/host.ts';
import { trialMarker } from './trial-command.ts';

const TIMEOUT_MS = 5_000;

/**
 * Whether the process that will take a trial back is there. `null` when the processes could not be listed. ps(1) with these
 * words is POSIX; on macOS and on Linux it shows the processes of the administrator as well.
 */
export async function isWatched(host: Host, id: string): Promise<boolean | null> {
  const run = await host.run(
    { file: '/bin/ps', args: ['-axww', '-o', 'pid=,args='] },
    { timeoutMs: TIMEOUT_MS, capBytes: 32 * 1024 * 1024 },
  );
  if (run.ending.kind !== 'exited' || run.ending.code !== 0) return null;
  return run.stdout.join('').includes(` ${trialMarker(id)} `);
}
