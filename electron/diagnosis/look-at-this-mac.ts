import type { Case } from '../../shared/diagnosis/case.ts';
import type { SysctlValue } from '../../shared/sysctl-value.ts';
import type { Look } from '../platforms/platform.ts';
import { startOf } from '../probes/find-holders.ts';
import { darwinLogShow } from '../tools/darwin-log-show/index.ts';
import { darwinNetstatQueues } from '../tools/darwin-netstat-queues/index.ts';
import { darwinNetworkStore } from '../tools/darwin-network-store/index.ts';
import { darwinSysctl } from '../tools/darwin-sysctl/index.ts';
import { psStarted } from '../tools/ps-started/index.ts';

/** Parts of a case that only macOS's own tools can fill. A part is `null` when its tool could not be read. */
export type MacParts = Pick<Case, 'lastChange' | 'ephemeralPorts' | 'localNetworkRecords'>;

/** The kernel's times and ports, and the records of the local-network permission: all quick, none needs rights. */
export async function lookAtThisMac(look: Look): Promise<MacParts> {
  const [kernel, store] = await Promise.all([
    look.withTool(darwinSysctl, undefined),
    look.withTool(darwinNetworkStore, undefined),
  ]);
  const values = new Map(kernel.rows.map(({ name, value }: SysctlValue) => [name, value]));
  const isStoreRead = store.observation.isComplete && store.observation.unreadCount === 0;
  return {
    lastChange: lastChangeOf(values),
    ephemeralPorts: ephemeralPortsOf(values),
    localNetworkRecords: isStoreRead
      ? store.rows.map(({ path, identifier, state }) => ({ path, identifier, state }))
      : null,
  };
}

/** Since when processes run; how many files they have open is not told by any tool of macOS without their owner's rights. */
export async function readStarts(look: Look, pids: readonly number[]): Promise<Case['owners']> {
  if (pids.length === 0) return [];
  const { rows, observation } = await look.withTool(psStarted, pids);
  if (!observation.isComplete) return null;
  const unknown = { openFiles: null, openFilesLimit: null };
  return rows.map((row) => ({ pid: row.pid, command: row.command, startedAtMs: startOf(row), ...unknown }));
}

/** Who waits at which listener of this Mac. */
export async function readListenQueues(look: Look): Promise<Case['listenQueues']> {
  const { rows, observation } = await look.withTool(darwinNetstatQueues, undefined);
  return observation.isComplete ? [...rows] : null;
}

/**
 * What the log says of the last five minutes; takes up to 20 s (facts E10), so only when it is asked for.
 *
 * @param programOf the path behind a pid, or `null` when the process is gone
 */
export async function readBlockedNotices(
  look: Look,
  programOf: (pid: number) => Promise<string | null>,
): Promise<Case['blockedNotices']> {
  const { rows, observation } = await look.withTool(darwinLogShow, undefined);
  if (!observation.isComplete) return null;
  return Promise.all(rows.map(async ({ pid, printed }) => ({ pid, program: await programOf(pid), text: printed })));
}

function lastChangeOf(values: ReadonlyMap<string, string>): Case['lastChange'] {
  const startedAtMs = timeOf(values.get('kern.boottime'));
  if (startedAtMs === null) return null;
  return { startedAtMs, wokeAtMs: timeOf(values.get('kern.waketime')), linkChangedAtMs: null };
}

/** A struct timeval as sysctl(8) prints it: `{ sec = 1795000101, usec = 402113 } Wed Nov 18 …`. Zero: it never happened. */
function timeOf(value: string | undefined): number | null {
  const [, seconds] = /^\{ sec = (\d+), usec = \d+ \}/.exec(value ?? '') ?? [];
  return seconds === undefined || Number(seconds) === 0 ? null : Number(seconds) * 1_000;
}

function ephemeralPortsOf(values: ReadonlyMap<string, string>): Case['ephemeralPorts'] {
  const [first, last] = ['first', 'last'].map((end) => Number(values.get(`net.inet.ip.portrange.${end}`)));
  return first === undefined || last === undefined || !Number.isInteger(first) || !Number.isInteger(last)
    ? null
    : { first, last };
}
