import type { CommandLine } from '../../shared/command.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Elevate } from '../actions/elevation.ts';
import type { CommandRun, Host } from '../hosts/host.ts';
import { type AdminOutcome, type AdminRequest, whyNotRun } from './admin-outcome.ts';
import { administratorScript, whyUnsafe } from './administrator-script.ts';
import { readOsascript } from './read-osascript.ts';
import { readPkexec, readPlain, readSudo } from './read-pkexec.ts';

export interface AdminSettings {
  readonly host: Host;
  readonly signal?: AbortSignal;
  /** How long the prompt waits for a person; two minutes unless told. */
  readonly promptMs?: number;
}

/** Time for a person to find a password and for the command after it. Later than that the answer is no longer wanted. */
const PROMPT_MS = 120_000;
/** Without a prompt only the command itself takes time. */
const PLAIN_MS = 60_000;

/**
 * Runs one command as the administrator: as it is when we are root; on macOS behind the system's own prompt; on Linux with
 * pkexec where an agent can ask, else with sudo where no password is needed, else not at all. Never throws, never asks twice.
 */
export async function asAdministrator(request: AdminRequest, settings: AdminSettings): Promise<AdminOutcome> {
  const because = whyUnsafe(request);
  if (because !== null) return { kind: 'refused', because };
  const run = (command: CommandLine, timeoutMs: number): Promise<CommandRun> =>
    settings.host.run(command, { timeoutMs, ...(settings.signal && { signal: settings.signal }) });
  if (await isRoot(settings.host)) return readPlain(await run(request.command, PLAIN_MS)) ?? notThere(request);
  const { promptMs = PROMPT_MS } = settings;
  return settings.host.platform === 'darwin' ? behindPrompt(request, run, promptMs) : onLinux(request, run, promptMs);
}

type Run = (command: CommandLine, timeoutMs: number) => Promise<CommandRun>;

async function behindPrompt(request: AdminRequest, run: Run, promptMs: number): Promise<AdminOutcome> {
  const made = administratorScript(request);
  if (made.kind === 'refused') return made;
  return readOsascript(await run({ file: '/usr/bin/osascript', args: ['-e', made.script] }, promptMs));
}

async function onLinux({ command }: AdminRequest, run: Run, promptMs: number): Promise<AdminOutcome> {
  const words = [command.file, ...command.args];
  const pkexec = { file: '/usr/bin/pkexec', args: ['--disable-internal-agent', ...words] };
  const asked = readPkexec(await run(pkexec, promptMs));
  if (asked !== null) return asked;
  const allowed = readSudo(await run({ file: '/usr/bin/sudo', args: ['-n', '--', ...words] }, PLAIN_MS));
  return allowed ?? { kind: 'by-hand', command: `sudo ${printCommandLine(command)}` };
}

const notThere = ({ command }: AdminRequest): AdminOutcome => ({
  kind: 'failed',
  because: `${command.file} is not there or could not be started.`,
});

/** Asked of the host, since it may be another machine. Without an answer nobody is taken for root. */
async function isRoot(host: Host): Promise<boolean> {
  const { ending, stdout } = await host.run({ file: '/usr/bin/id', args: ['-u'] }, { timeoutMs: 3_000 });
  return ending.kind === 'exited' && stdout.join('').trim() === '0';
}

/** `asAdministrator` as changes to the system want it (electron/actions). */
export const elevateOn =
  (settings: AdminSettings): Elevate =>
  async (command, prompt) => {
    const outcome = await asAdministrator({ command, prompt }, settings);
    switch (outcome.kind) {
      case 'ran':
      case 'cancelled':
      case 'by-hand':
        return outcome;
      case 'wrong-password':
      case 'no-session':
      case 'not-allowed':
        return { kind: 'not-authorised', because: whyNotRun(outcome) };
      default:
        return { kind: 'failed', because: whyNotRun(outcome) };
    }
  };
