import type { CommandLine } from '../../shared/command.ts';
import type { Host } from '../hosts/host.ts';
import type { Elevation } from './elevation.ts';

const TIMEOUT_MS = 60_000;

/** Runs a command of a plan without privilege, told in the words of one that has some. */
export async function runAsUser(host: Host, command: CommandLine): Promise<Elevation> {
  const { ending, stdout, stderr } = await host.run(command, { timeoutMs: TIMEOUT_MS });
  if (ending.kind === 'exited') return { kind: 'ran', exitCode: ending.code, stdout: stdout.join(''), stderr };
  return { kind: 'failed', because: `${command.file} did not end by itself (${ending.kind}).` };
}
