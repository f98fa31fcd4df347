import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { jsonOption } from '../looking-options.ts';
import type { Output } from '../output.ts';
import type { AliasOptions } from './run-alias.ts';

const load = () => import('./run-alias.ts');

const TRIAL_SECONDS = '120';

/** `routelight alias …`: extra addresses, with the same plan, consent and safety net as in the window. */
export function addAliasCommands(program: Command, output: Output, finish: (code: ExitCode) => void): void {
  const alias = program.command('alias').description('extra addresses: add, try, keep, remove, make permanent');
  const change = async (
    kind: 'add-alias' | 'remove-alias' | 'make-alias-permanent' | 'remove-permanent-alias',
    address: string | undefined,
    options: AliasOptions,
  ) => finish(await (await load()).runAliasChange(kind, address, options, output));
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
    .action(async (options) => finish(await (await load()).runAliasList(options, output)));
  changing('add [address]', 'one more address on an interface; a free-looking one is proposed when none is given')
    .option(...TRIAL)
    .option('--family <family>', 'ipv4 or ipv6, for the proposal', 'ipv4')
    .action((address: string | undefined, options: AliasOptions) => change('add-alias', address, options));
  changing('remove <address>', "an extra address taken away; never the interface's own")
    .option(...TRIAL)
    .action((address: string, options: AliasOptions) => change('remove-alias', address, options));
  changing('permanent <address>', 'put an address back after every restart')
    .option('--remove', 'no longer put it back')
    .action((address: string, options: AliasOptions & { readonly remove?: true }) =>
      change(options.remove ? 'remove-permanent-alias' : 'make-alias-permanent', address, {
        ...options,
        trial: '0',
      }),
    );
  for (const how of ['keep', 'undo'] as const)
    alias
      .command(`${how} [change]`)
      .description(how === 'keep' ? 'let a change on trial stay' : 'take a change on trial back now')
      .addOption(jsonOption())
      .action(async (named: string | undefined, options) =>
        finish(await (await load()).runAliasEnd(how, named, options, output)),
      );
  alias
    .command('reconcile')
    .description('look for changes whose end was lost, as after a crash, and say how they stand')
    .option('--all', 'also the changes that are over')
    .addOption(jsonOption())
    .action(async (options) => finish(await (await load()).runAliasList(options, output)));
}
