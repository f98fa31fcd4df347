import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { jsonOption } from '../looking-options.ts';
import type { Output } from '../output.ts';
import type { ReadRequest, RequestedOptions } from './run-requested.ts';

const loadRequests = () => import('./change-requests.ts');
type Requests = Awaited<ReturnType<typeof loadRequests>>;

/** The changes that are no alias, each under the name of its request. None has a trial. */
export function addChangeCommands(program: Command, output: Output, finish: (code: ExitCode) => void): void {
  const changing = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--yes', 'agree to the plan without being asked')
      .addOption(jsonOption());
  const change = async (read: (requests: Requests) => ReadRequest, options: RequestedOptions) => {
    const { runRequested } = await import('./run-requested.ts');
    finish(await runRequested(read(await loadRequests()), options, output));
  };

  changing('stop-process <pid>', 'ask a process to end, as one that holds a port')
    .option('--force', 'force one that was asked before and is still there')
    .action((pid: string, options: RequestedOptions & { readonly force?: true }) =>
      change(
        ({ readStop }) =>
          (opened) =>
            readStop(pid, options.force === true, opened),
        options,
      ),
    );
  changing(
    'allow-through-firewall <program>',
    'macOS: let other machines through to a program, by its path or pid',
  ).action((text: string, options: RequestedOptions) =>
    change(
      ({ readFirewall }) =>
        (opened) =>
          readFirewall(text, opened),
      options,
    ),
  );
  changing('delete-neighbor <address>', 'forget which hardware address a neighbour has, so that it is asked for anew')
    .option('--interface <name>', 'where only one has it, it is found')
    .action((address: string, options: RequestedOptions & { readonly interface?: string }) =>
      change(
        ({ readNeighbor }) =>
          (opened) =>
            readNeighbor(address, options.interface, opened),
        options,
      ),
    );
}
