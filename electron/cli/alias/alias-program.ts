import type { Command } from 'commander';
import { AddressFamily } from '../../../shared/family.ts';
import { readInterfaces } from '../../actions/alias-kinds.ts';
import type { ExitCode } from '../exit-code.ts';
import { jsonOption } from '../looking-options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { type ChangeOptions, runChange } from './change-command.ts';
import { runEndCommand } from './end-command.ts';
import { runListCommand } from './list-command.ts';
import { type OpenedActions, withActions } from './open-actions.ts';
import { personAtTerminal } from './person.ts';
import { readAlias } from './read-alias.ts';

interface AliasOptions extends ChangeOptions {
  readonly interface?: string;
}

const TRIAL_SECONDS = '120';

/** `routelight alias …`: extra addresses, with the same plan, consent and safety net as in the window. */
export function addAliasCommands(program: Command, output: Output, finish: (code: ExitCode) => void): void {
  const alias = program.command('alias').description('extra addresses: add, try, keep, remove, make permanent');
  const run = async (work: (opened: OpenedActions) => Promise<ExitCode>) => finish(await withActions(work));
  const change = (
    kind: Parameters<typeof readAlias>[0],
    address: (opened: OpenedActions) => Promise<string>,
    options: AliasOptions,
  ) =>
    run(async (opened) => {
      const text = await address(opened);
      const request = readAlias(kind, text, options.interface, await readInterfaces(opened));
      return runChange(request, options, opened, output, personAtTerminal());
    });
  const changing = (name: string, description: string) =>
    alias
      .command(name)
      .description(description)
      .option('--interface <name>', 'found by its subnet when not given')
      .option('--yes', 'agree to the plan without being asked')
      .addOption(jsonOption());
  const TRIAL = [
    '--trial <seconds>',
    'taken back by itself after so long unless kept; 0 for no trial',
    TRIAL_SECONDS,
  ] as const;

  alias
    .command('list')
    .description('extra addresses, and the changes that are not over')
    .option('--all', 'also the changes that are over')
    .addOption(jsonOption())
    .action((options) => run((opened) => runListCommand(options, opened, output)));
  changing('add [address]', 'one more address on an interface; a free-looking one is proposed when none is given')
    .option(...TRIAL)
    .option('--family <family>', 'ipv4 or ipv6, for the proposal', 'ipv4')
    .action((address: string | undefined, options: AliasOptions & { readonly family: string }) =>
      change('add-alias', async (opened) => address ?? proposal(options, opened), options),
    );
  changing('remove <address>', "an extra address taken away; never the interface's own")
    .option(...TRIAL)
    .action((address: string, options: AliasOptions) => change('remove-alias', async () => address, options));
  changing('permanent <address>', 'put an address back after every restart')
    .option('--remove', 'no longer put it back')
    .action((address: string, options: AliasOptions & { readonly remove?: true }) =>
      change(options.remove ? 'remove-permanent-alias' : 'make-alias-permanent', async () => address, {
        ...options,
        trial: '0',
      }),
    );
  for (const how of ['keep', 'undo'] as const)
    alias
      .command(`${how} [change]`)
      .description(how === 'keep' ? 'let a change on trial stay' : 'take a change on trial back now')
      .addOption(jsonOption())
      .action((named: string | undefined, options) =>
        run((opened) => runEndCommand(how, named, options, opened, output)),
      );
  alias
    .command('reconcile')
    .description('look for changes whose end was lost, as after a crash, and say how they stand')
    .option('--all', 'also the changes that are over')
    .addOption(jsonOption())
    .action((options) => run((opened) => runListCommand(options, opened, output)));
}

async function proposal(
  options: AliasOptions & { readonly family: string },
  { actions }: OpenedActions,
): Promise<string> {
  const family = AddressFamily.safeParse(options.family);
  if (!family.success) throw new UsageError('--family takes ipv4 or ipv6.');
  if (options.interface === undefined) throw new UsageError('Name the interface with --interface, or an address.');
  const proposed = await actions.propose(options.interface, family.data);
  if (proposed.kind === 'nothing-to-propose') throw new UsageError(proposed.because);
  return proposed.address;
}
