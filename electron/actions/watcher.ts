import type { Host } from '../hosts/host.ts';

const TIMEOUT_MS = 5_000;

/** A process that works on an action: the prompt, the script behind it, or the watcher that will take it back. */
export interface RunningTrial {
  readonly id: string;
  /** The words of its command line, cut at spaces, quotes and slashes. */
  readonly words: readonly string[];
  /** The network namespace it works in, by number; `null` where that is not told: on macOS, and of other people's processes. */
  readonly network: string | null;
}

/**
 * Every action somebody works on now, on this machine, whoever began it. `null` when that cannot be told: ps failed, or
 * shows this user the own processes only (a /proc mounted with hidepid), which is known by the missing process 1. On macOS and
 * on Linux ps(1) shows the processes of the administrator as well; `netns` is a column of Linux (procps) and is `-` for them.
 */
export async function trialsRunning(host: Host): Promise<readonly RunningTrial[] | null> {
  const run = await host.run(
    { file: '/bin/ps', args: ['-axww', '-o', host.platform === 'linux' ? 'pid=,netns=,args=' : 'pid=,args='] },
    { timeoutMs: TIMEOUT_MS, capBytes: 32 * 1024 * 1024 },
  );
  if (run.ending.kind !== 'exited' || run.ending.code !== 0) return null;
  const lines = run.stdout.join('').split('\n');
  if (!lines.some((line) => /^\s*1 /.test(line))) return null;
  return lines.flatMap((line) => {
    const id = MARKER.exec(line)?.[1];
    const network = (host.platform === 'linux' && /^\s*\d+\s+(\d+)\s/.exec(line)?.[1]) || null;
    return id === undefined ? [] : [{ id, words: line.split(/[\s'"\\/]+/), network }];
  });
}

/** The marker of trial-command.ts: a word of its own in the watcher, in quotes within what osascript was handed. */
const MARKER = /[\s'"]routelight-trial-([a-z0-9-]{8,60})(?=[\s'"\\])/;

/** Whether somebody works on this action still. `null` when the processes could not be listed. */
export async function isWatched(host: Host, id: string): Promise<boolean | null> {
  const running = await trialsRunning(host);
  return running === null ? null : running.some((each) => each.id === id);
}

/** The network namespace of this host, as ps numbers them (proc_pid_ns(5)); `null` where there are none or it is not told. */
export async function networkOf(host: Host): Promise<string | null> {
  if (host.platform !== 'linux') return null;
  const command = { file: '/usr/bin/readlink', args: ['/proc/self/ns/net'] };
  const { stdout } = await host.run(command, { timeoutMs: TIMEOUT_MS, capBytes: 1_024 });
  return /^net:\[(\d+)\]/.exec(stdout.join(''))?.[1] ?? null;
}
