import { nameOf, planStopProcess, type StopRequest } from '../../shared/actions/plan-stop-process.ts';
import { ancestorsOf } from '../../shared/process.ts';
import type { StartedProcess } from '../../shared/started-process.ts';
import type { Host } from '../hosts/host.ts';
import { ps } from '../tools/ps/index.ts';
import { psStarted } from '../tools/ps-started/index.ts';
import type { ActionKind, ActionSurroundings } from './action-kind.ts';

/** One process asked to end, or forced to. */
export const stopProcess: ActionKind<'stop-process'> = {
  kind: 'stop-process',
  plan: async (request, around) => {
    const [found, ports, ownPids, user] = await Promise.all([
      readProcess(request, around),
      portsOf(request, around),
      readOwnPids(around),
      readUser(around.host),
    ]);
    if (!found.isRead) return { kind: 'refused', because: 'The processes of this machine could not be read.' };
    const { process } = found;
    return planStopProcess(request, {
      ...{ platform: around.platform.id, process, ports, ownPids, user },
      wasAsked: wasAsked(request, around),
    });
  },
  see: async (request, around) => {
    const { process, isRead } = await readProcess(request, around);
    if (!isRead) return { state: 'unknown', because: 'the processes could not be read' };
    if (process === null || process.startedAt !== request.startedAt)
      return { state: 'as-planned', because: `process ${request.pid} is gone` };
    const isOver = /<defunct>|^\(.*\)$/.test(process.command);
    if (isOver)
      return { state: 'as-planned', because: `${nameOf(process)} has ended; what started it has not noticed yet` };
    const more = request.force === 'terminate' ? '; it may still be closing what it has open, or has to be forced' : '';
    return { state: 'as-before', because: `${nameOf(process)} is still running${more}` };
  },
  fingerprint: async (request, around) => (await readProcess(request, around)).process?.startedAt ?? 'gone',
};

interface FoundProcess {
  readonly process: StartedProcess | null;
  readonly isRead: boolean;
}

/** ps(1) ends with 1 when there is no such process: that is an answer. */
async function readProcess({ pid }: StopRequest, { look }: ActionSurroundings): Promise<FoundProcess> {
  const { rows, observation } = await look.withTool(psStarted, [pid]);
  return { process: rows.find((row) => row.pid === pid) ?? null, isRead: observation.isComplete };
}

async function portsOf({ pid }: StopRequest, { platform, look }: ActionSurroundings): Promise<number[]> {
  const { rows } = await platform.readers.listeners(look);
  const own = rows.flatMap(({ row }) => (row.owner?.pid === pid && row.localPort !== null ? [row.localPort] : []));
  return [...new Set(own)].sort((a, b) => a - b);
}

async function readOwnPids({ look }: ActionSurroundings): Promise<number[]> {
  const { rows } = await look.withTool(ps, undefined);
  return [process.pid, ...(ancestorsOf(rows, process.pid) ?? []).map(({ pid }) => pid)];
}

/** id(1). Without an answer nobody's process is taken for ours. */
async function readUser(host: Host): Promise<string | null> {
  const { ending, stdout } = await host.run({ file: '/usr/bin/id', args: ['-un'] }, { timeoutMs: 3_000 });
  return ending.kind === 'exited' && ending.code === 0 ? stdout.join('').trim() || null : null;
}

/** The journal has it that this very process got TERM. */
const wasAsked = ({ pid, startedAt }: StopRequest, { states }: ActionSurroundings): boolean =>
  states.some(
    ({ plan: { request }, step }) =>
      request.kind === 'stop-process' &&
      request.pid === pid &&
      request.startedAt === startedAt &&
      step.kind !== 'intended' &&
      step.kind !== 'not-done',
  );
