import type { CommandRun, Host } from '../../electron/hosts/host.ts';
import type { CommandLine, Ending } from '../../shared/command.ts';
import { PLACES } from './folder.mjs';
import type { MacState } from './state.ts';
import { type MacTool, TOOLS, type ToolAnswer } from './tools/all-tools.mjs';

/** A pretend Mac without files or processes: its tools are called here, and waiting only moves its clock. */
export interface InProcessMac {
  readonly host: Host;
  readonly state: () => MacState;
  readonly change: (edit: (before: MacState) => MacState) => void;
  readonly nowMs: () => number;
  readonly passMs: (ms: number) => void;
}

/** What a tool costs on the Mac's clock. */
const RUN_MS = 12;
const NOON_MS = Date.UTC(2026, 10, 21, 12);

/** For scenarios by the dozen: the same state and the same printed text as with launchers, in a millisecond each. */
export function createInProcessMac(first: MacState): InProcessMac {
  let state = first;
  let nowMs = NOON_MS;
  const run: Host['run'] = async (command, { timeoutMs, onStdout, onStderr }) => {
    const startedAtMs = nowMs;
    const answer = await askTool(state, command, nowMs);
    if (answer === null) return endedAs(command, startedAtMs, 0, { kind: 'missing-tool' });
    state = answer.state === undefined ? state : { ...answer.state, isRoot: state.isRoot };
    const tookMs = Math.min(answer.hangs || answer.goesOn ? timeoutMs : (answer.waitMs ?? RUN_MS), timeoutMs);
    nowMs += tookMs;
    onStdout?.(answer.stdout);
    onStderr?.(answer.stderr);
    const isOver = !answer.hangs && !answer.goesOn && tookMs < timeoutMs;
    const ending: Ending = isOver
      ? { kind: 'exited', code: answer.exitCode }
      : { kind: 'timed-out', afterMs: timeoutMs };
    return { command, startedAtMs, durationMs: tookMs, ending, stdout: [answer.stdout], stderr: answer.stderr };
  };
  return {
    host: hostOf(run, () => state),
    state: () => state,
    change: (edit) => {
      state = edit(state);
    },
    nowMs: () => nowMs,
    passMs: (ms) => {
      nowMs += ms;
    },
  };
}

const endedAs = (command: CommandLine, startedAtMs: number, durationMs: number, ending: Ending): CommandRun => ({
  ...{ command, startedAtMs, durationMs, ending, stdout: [], stderr: '' },
});

async function askTool(state: MacState, { file, args }: CommandLine, nowMs: number): Promise<ToolAnswer | null> {
  const tool = await toolAt(state, file);
  return tool === null ? null : tool(state, args, { root: '', program: file, pid: 8_000 + args.length, nowMs });
}

async function toolAt(state: MacState, file: string): Promise<MacTool | null> {
  const own = state.programs.find(({ path, realPath }) => path === file || realPath === file);
  const ownTool = own?.kind === 'python' ? 'python3' : own?.kind;
  const name = ownTool ?? Object.entries(PLACES).find(([, place]) => place === file)?.[0];
  if (name === undefined || state.bad[name] === 'missing') return null;
  if (name === 'tailscale' && state.tailscale === null) return null;
  return (await TOOLS[name]?.()) ?? null;
}

const hostOf = (run: Host['run'], state: () => MacState): Host => ({
  ...{ kind: 'local', label: 'mini-red', platform: 'darwin', recordedAt: null, run },
  follow: () => ({ stop: () => undefined, ended: Promise.resolve({ kind: 'cancelled' }) }),
  readFile: async () => ({ kind: 'missing' }),
  readBytes: async () => ({ kind: 'missing' }),
  findFile: async (path) => {
    const own = state().programs.find((each) => each.path === path || each.realPath === path);
    if (own !== undefined) return { kind: 'found', realPath: own.realPath };
    return Object.values(PLACES).includes(path) ? { kind: 'found', realPath: path } : { kind: 'missing' };
  },
  countFiles: async () => ({ kind: 'missing' }),
  close: async () => undefined,
});
