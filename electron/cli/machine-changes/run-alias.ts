import { AddressFamily } from '../../../shared/family.ts';
import { readInterfaces } from '../../actions/alias-kinds.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { type ChangeOptions, runChange } from './change-command.ts';
import { runEndCommand } from './end-command.ts';
import { runListCommand } from './list-command.ts';
import { type OpenedActions, withActions } from './open-actions.ts';
import { personAtTerminal } from './person.ts';
import { readAlias } from './read-alias.ts';

export interface AliasOptions extends ChangeOptions {
  readonly interface?: string;
  /** For the proposal, when no address is named. */
  readonly family?: string;
}

/** One extra address, added, taken away or made permanent; `address` is proposed when it is not given. */
export const runAliasChange = (
  kind: Parameters<typeof readAlias>[0],
  address: string | undefined,
  options: AliasOptions,
  output: Output,
): Promise<ExitCode> =>
  withActions(async (opened) => {
    const text = address ?? (await proposal(options, opened));
    const request = readAlias(kind, text, options.interface, await readInterfaces(opened));
    return runChange(request, options, opened, output, personAtTerminal());
  });

export const runAliasList = (options: Parameters<typeof runListCommand>[0], output: Output): Promise<ExitCode> =>
  withActions((opened) => runListCommand(options, opened, output));

export const runAliasEnd = (
  how: 'keep' | 'undo',
  change: string | undefined,
  options: Parameters<typeof runEndCommand>[2],
  output: Output,
): Promise<ExitCode> => withActions((opened) => runEndCommand(how, change, options, opened, output));

async function proposal(options: AliasOptions, { actions }: OpenedActions): Promise<string> {
  const family = AddressFamily.safeParse(options.family);
  if (!family.success) throw new UsageError('--family takes ipv4 or ipv6.');
  if (options.interface === undefined) throw new UsageError('Name the interface with --interface, or an address.');
  const proposed = await actions.propose(options.interface, family.data);
  if (proposed.kind === 'nothing-to-propose') throw new UsageError(proposed.because);
  return proposed.address;
}
