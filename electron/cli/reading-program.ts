import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { type LookingOptions, lookingCommand } from './looking-options.ts';
import type { Output } from './output.ts';
import type { TableName } from './table-command.ts';

/** Each command is loaded when it is the one that runs (program.ts). */
const load = {
  overview: async () => (await import('./overview-command.ts')).runOverviewCommand,
  table: async () => (await import('./table-command.ts')).runTableCommand,
  routeFor: async () => (await import('./route-for-command.ts')).runRouteForCommand,
};

/** What a machine tells of itself: the overview, and a command for each question. */
export function addReadingCommands(program: Command, output: Output, finish: (code: ExitCode) => void): void {
  const looking = lookingCommand(program);
  looking('overview', 'this machine at a glance').action(async (options: LookingOptions) =>
    finish(await (await load.overview())(options, output)),
  );
  const table = (question: TableName, description: string) =>
    looking(question, description).action(async (options: LookingOptions) =>
      finish(await (await load.table())(question, options, output)),
    );
  table('routes', 'the route tables of both families');
  looking('route-for <address>', "which way a packet to this address goes: the system's own answer").action(
    async (address: string, options: LookingOptions) => finish(await (await load.routeFor())(address, options, output)),
  );
  table('interfaces', 'interfaces with their addresses and aliases');
  table('listeners', 'sockets waiting for peers, and the processes behind them');
  table('sockets', 'every TCP and UDP socket');
  table('neighbors', 'the ARP and neighbour-discovery tables');
  table('resolvers', 'the DNS configuration');
  table('firewall', 'what is known of the firewalls');
}
