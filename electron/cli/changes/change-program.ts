import type { Command } from 'commander';
import type { ActionRequest } from '../../../shared/actions/action-request.ts';
import { type ChangeOptions, runChange } from '../alias/change-command.ts';
import { type OpenedActions, withActions } from '../alias/open-actions.ts';
import { personAtTerminal } from '../alias/person.ts';
import type { ExitCode } from '../exit-code.ts';
import { jsonOption } from '../looking-options.ts';
import type { Output } from '../output.ts';
import { readFirewall, readNeighbor, readStop } from './change-requests.ts';

type Options = Omit<ChangeOptions, 'trial'>;

/** The changes that are no alias, each under the name of its request. None has a trial. */
export function addChangeCommands(program: Command, output: Output, finish: (code: ExitCode) => void): void {
  const changing = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--yes', 'agree to the plan without being asked')
      .addOption(jsonOption());
  const change = async (read: (opened: OpenedActions) => Promise<ActionRequest>, options: Options) =>
    finish(
      await withActions(async (opened) =>
        runChange(await read(opened), { ...options, trial: '0' }, opened, output, personAtTerminal()),
      ),
    );

  changing('stop-process <pid>', 'ask a process to end, as one that holds a port')
    .option('--force', 'force one that was asked before and is still there')
    .action((pid: string, options: Options & { readonly force?: true }) =>
      change((opened) => readStop(pid, options.force === true, opened), options),
    );
  changing(
    'allow-through-firewall <program>',
    'macOS: let other machines through to a program, by its path or pid',
  ).action((text: string, options: Options) => change((opened) => readFirewall(text, opened), options));
  changing('delete-neighbor <address>', 'forget which hardware address a neighbour has, so that it is asked for anew')
    .option('--interface <name>', 'where only one has it, it is found')
    .action((address: string, options: Options & { readonly interface?: string }) =>
      change((opened) => readNeighbor(address, options.interface, opened), options),
    );
}
