import type { OwnerDetails } from '../../shared/diagnosis/deeper-looks.ts';
import type { Host } from '../hosts/host.ts';

/** The kernel counts a process's start in these, whatever its own clock is (proc_pid_stat(5), USER_HZ). */
const TICKS_PER_SECOND = 100;
/** Field 22 of /proc/<pid>/stat, counted behind the name in parentheses. */
const START_FIELD = 19;
const MOST_OWNERS = 8;

/**
 * Since when the processes run, how many descriptors they have open and how many they may; Linux only, from /proc. Those of
 * another user's process are not told without root.
 */
export async function readOwners(host: Host, pids: readonly number[]): Promise<OwnerDetails[]> {
  const bootedAtMs = await readBootTime(host);
  return Promise.all(pids.slice(0, MOST_OWNERS).map((pid) => readOwner(host, pid, bootedAtMs)));
}

async function readOwner(host: Host, pid: number, bootedAtMs: number | null): Promise<OwnerDetails> {
  const [stat, limits, open] = await Promise.all([
    host.readFile(`/proc/${pid}/stat`),
    host.readFile(`/proc/${pid}/limits`),
    host.countFiles(`/proc/${pid}/fd`),
  ]);
  const text = stat.kind === 'read' ? stat.text : '';
  const end = text.lastIndexOf(')');
  const ticks = Number(text.slice(end + 2).split(' ')[START_FIELD]);
  const [, limit] = limits.kind === 'read' ? (/^Max open files\s+(\d+)/m.exec(limits.text) ?? []) : [];
  return {
    pid,
    command: end < 0 ? null : text.slice(text.indexOf('(') + 1, end),
    startedAtMs: end < 0 || bootedAtMs === null ? null : Math.round(bootedAtMs + (ticks * 1_000) / TICKS_PER_SECOND),
    openFiles: open.kind === 'counted' ? open.count : null,
    openFilesLimit: limit === undefined ? null : Number(limit),
  };
}

async function readBootTime(host: Host): Promise<number | null> {
  const reading = await host.readFile('/proc/stat');
  const [, seconds] = reading.kind === 'read' ? (/^btime (\d+)$/m.exec(reading.text) ?? []) : [];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}
