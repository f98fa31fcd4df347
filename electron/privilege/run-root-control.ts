import type { CommandLine } from '../../shared/command.ts';
import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { RootControl } from '../../shared/programs/root-control.ts';
import { completenessOf } from '../../shared/reading.ts';
import type { Host } from '../hosts/host.ts';
import type { Look, Platform } from '../platforms/platform.ts';
import { pingOutcomeOf } from '../probes/ping.ts';
import { findProgram } from '../probes/programs/find-program.ts';
import { ncRunner } from '../probes/programs/nc-runner.ts';
import { darwinPing } from '../tools/darwin-ping/index.ts';
import { linuxPing } from '../tools/linux-ping/index.ts';
import { parseText } from '../tools/platform-tool.ts';
import { whyNotRun } from './admin-outcome.ts';
import { asAdministrator } from './as-administrator.ts';
import { type PartOutput, ROOT_CONTROL_MARK, ROOT_CONTROL_SCRIPT, readParts } from './root-control-script.ts';

export interface RootControlSettings {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
  readonly signal?: AbortSignal;
}

type Target = ConnectAttempt['target'];
const CONNECT_MS = 3_000;
const PINGS = 2;
const PROMPT = 'Routelight makes the same connection as administrator, to compare it with your program.';

/**
 * Facts, probe ladder 12: nc as root and two pings, then the neighbours read again. On macOS one prompt for both. The
 * target must be an address already; anything else never reaches a command.
 */
export async function runRootControl(target: Target, settings: RootControlSettings): Promise<RootControl> {
  const { host, platform, look, signal } = settings;
  const nc = await findProgram(host, { kind: 'nc', path: null });
  if (nc.kind === 'not-found') return notRun('failed', nc.because);
  const commands = [
    ncRunner.command(nc.file, { target, sourceAddress: null, timeoutMs: CONNECT_MS }, host.platform),
    pingCommand(host, target),
  ] as const;
  const startedAtMs = Date.now();
  const outcome = await asAdministrator(
    { command: bothCommands(...commands), prompt: PROMPT },
    { host, ...(signal && { signal }) },
  );
  if (outcome.kind !== 'ran') return notRun(outcome.kind, whyNotRun(outcome), `sudo ${printCommandLine(commands[0])}`);
  const [connected, pinged] = readParts(outcome.stdout, commands.length) ?? [];
  if (connected === undefined || pinged === undefined)
    return notRun('failed', 'What ran as administrator did not say how it ended.');
  const reading = await platform.readers.neighbors(look);
  return {
    kind: 'ran',
    attempts: [attemptOf(connected, nc.file, target, startedAtMs, host)],
    ping: pingOutcomeOf(parseText(pingTool(host), pinged.text).rows, { address: target.address, count: PINGS }),
    command: commands[0],
    printed: `${connected.text}\n${pinged.text}`.trim(),
    neighbors: completenessOf(reading.observations) === 'failed' ? null : reading.rows.map(({ row }) => row),
  };
}

const bothCommands = (first: CommandLine, second: CommandLine): CommandLine => {
  const words = [first.file, ...first.args];
  return {
    file: '/bin/sh',
    args: ['-c', ROOT_CONTROL_SCRIPT, ROOT_CONTROL_MARK, String(words.length), ...words, second.file, ...second.args],
  };
};

const pingTool = ({ platform }: Host) => (platform === 'darwin' ? darwinPing : linuxPing);

function pingCommand(host: Host, { address, family, zone }: Target): CommandLine {
  const request = { address, family, zone, count: PINGS, waitMs: 1_000, packetBytes: null };
  const { file, args } = pingTool(host).command(request);
  return { file, args };
}

/** Its time holds that of the prompt, since nc tells none. The program is nc's path, as in the attempts of the person's own; that it was root is said by where the attempt stands. */
function attemptOf(
  { text, exitCode }: PartOutput,
  program: string,
  target: Target,
  startedAtMs: number,
  host: Host,
): ConnectAttempt {
  const said = ncRunner.read({ code: exitCode, stdout: '', stderr: text }, host.platform);
  const { outcome, errno, errnoNumber, isSynchronous, local } = said;
  const shared = { program, target, sourceAddress: null, local, outcome, errno, errnoNumber, isSynchronous };
  return { ...shared, startedAtMs, elapsedMs: Date.now() - startedAtMs };
}

const notRun = (
  why: Extract<RootControl, { kind: 'not-run' }>['why'],
  because: string,
  command: string | null = null,
): RootControl => ({ kind: 'not-run', why, because, command });
