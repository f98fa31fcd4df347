import { isWildcard, parseAddress } from '../../shared/address.ts';
import type { BindOutcome, PortHolder } from '../../shared/diagnosis/bind-outcome.ts';
import type { Socket } from '../../shared/socket.ts';
import type { StartedProcess } from '../../shared/started-process.ts';
import type { Look } from '../platforms/platform.ts';
import { psStarted } from '../tools/ps-started/index.ts';
import { type BindPlan, probeBind } from './bind.ts';

/** A port is seldom held by more. */
const MOST_HOLDERS = 8;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The bind test, and who has the port since when. `listeners` are rows of that question; `null` when it was not read. */
export async function probeBindAndHolders(
  look: Look,
  plan: BindPlan,
  listeners: readonly Socket[] | null,
  signal?: AbortSignal,
): Promise<BindOutcome> {
  const outcome = await probeBind(plan, signal);
  if (outcome.kind !== 'in-use' || listeners === null) return outcome;
  return { ...outcome, holders: await findHolders(look, plan, listeners) };
}

/** Sockets that are in the way of an address and port, with the start of their processes. */
async function findHolders(look: Look, plan: BindPlan, listeners: readonly Socket[]): Promise<PortHolder[]> {
  const inTheWay = listeners.filter((socket) => isInTheWay(socket, plan)).slice(0, MOST_HOLDERS);
  const pids = [...new Set(inTheWay.flatMap(({ owner }) => owner?.pid ?? []))];
  const { rows } = pids.length === 0 ? { rows: [] } : await look.withTool(psStarted, pids);
  return inTheWay.map(({ localAddress, owner }) => {
    const started = rows.find(({ pid }) => pid === owner?.pid);
    return {
      localAddress,
      pid: owner?.pid ?? null,
      command: started?.command ?? owner?.command ?? null,
      user: started?.user ?? owner?.user ?? null,
      startedAtMs: started === undefined ? null : startOf(started),
    };
  });
}

/** The same port, and the same address or a wildcard on either side; a wildcard of IPv6 may take IPv4 too. */
function isInTheWay({ protocol, localAddress, localPort }: Socket, plan: BindPlan): boolean {
  if (localPort !== plan.port || protocol !== (plan.protocol ?? 'tcp')) return false;
  const [held, wanted] = [localAddress, plan.address].map((each) => parseAddress(each)?.address ?? each);
  return held === wanted || isWildcard(held ?? '') || isWildcard(wanted ?? '');
}

/** Milliseconds since 1970 of `Sat Nov 21 09:12:33 2026`, in the time zone of this machine. */
export function startOf({ startedAt }: Pick<StartedProcess, 'startedAt'>): number | null {
  const [, month = '', ...rest] = /^\w{3} (\w{3}) +(\d+) (\d+):(\d+):(\d+) (\d+)$/.exec(startedAt) ?? [];
  const [day = 0, hours = 0, minutes = 0, seconds = 0, year = 0] = rest.map(Number);
  const time = new Date(year, MONTHS.indexOf(month), day, hours, minutes, seconds).getTime();
  return MONTHS.includes(month) && !Number.isNaN(time) ? time : null;
}
