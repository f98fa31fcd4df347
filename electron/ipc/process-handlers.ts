import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';

/** Who a process is at this moment, so that what is asked of it later is asked of the same one. */
export function handleProcesses({ host, look }: Pick<Looking, 'host' | 'look'>): void {
  handle(channels.findProcess, async ({ pid }): Promise<ReplyOf<typeof channels.findProcess>> => {
    if (host.kind === 'recorded') return { kind: 'not-found', because: 'A recording has no processes to act on.' };
    const { psStarted } = await import('../tools/ps-started/index.ts');
    const { rows, observation } = await look.withTool(psStarted, [pid]);
    const found = rows.find((row) => row.pid === pid);
    if (found !== undefined) return { kind: 'found', pid, startedAt: found.startedAt, command: found.command };
    const because = observation.isComplete
      ? `There is no process ${pid} any more.`
      : 'The processes of this machine could not be read.';
    return { kind: 'not-found', because };
  });
}
