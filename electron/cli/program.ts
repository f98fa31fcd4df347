import { Command } from 'commander';
import { allTools } from '../tools/index.ts';
import { addAliasCommands } from './alias/alias-program.ts';
import { runCaptureCommand } from './capture-command.ts';
import { addChangeCommands } from './changes/change-program.ts';
import {
  firewallColumns,
  interfaceColumns,
  interfaceLines,
  listenerColumns,
  neighborColumns,
  resolverColumns,
  routeColumns,
  socketColumns,
} from './columns.ts';
import { type DiagnoseOptions, runDiagnoseCommand } from './diagnose-command.ts';
import { diagnoseOptions } from './diagnose-options.ts';
import type { ExitCode } from './exit-code.ts';
import { exitCode } from './exit-code.ts';
import { type ExplainCommandOptions, runExplainCommand } from './explain-command.ts';
import { hostOption, jsonOption, type LookingOptions, replayOption } from './looking-options.ts';
import { type MatrixOptions, runMatrixCommand } from './matrix-command.ts';
import type { Output } from './output.ts';
import { runOverviewCommand } from './overview-command.ts';
import { type ParseOptions, runParseCommand } from './parse-command.ts';
import { printTable } from './print-table.ts';
import { runProbeCommand } from './probe-command.ts';
import { runReadCommand } from './read-command.ts';
import { runReportCommand } from './report-command.ts';
import { type ReportOptions, reportOptions } from './report-options.ts';
import { runRouteForCommand } from './route-for-command.ts';
import { runScanCommand, type ScanOptions } from './scan-command.ts';
import { addSessionCommands } from './session/session-program.ts';

const EXIT_CODES = `
Exit codes: 0 done and healthy, 1 done and a problem was found, 2 could not look, 64 bad usage.`;

/** The command line. `finish` is told the exit code of the command that ran. */
export function createProgram(version: string, output: Output, finish: (code: ExitCode) => void): Command {
  const program = new Command('routelight')
    .description("Why can't this program on this machine reach that one, and what do I do about it?")
    .version(version)
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => output.remark(text.trimEnd()),
    });
  const looking = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .addOption(jsonOption())
      .addOption(hostOption())
      .addOption(replayOption());

  looking('overview', 'this machine at a glance').action(async (options: LookingOptions) =>
    finish(await runOverviewCommand(options, output)),
  );
  looking('routes', 'the route tables of both families').action(async (options: LookingOptions) =>
    finish(await runReadCommand('routes', options, output, (rows) => printTable(rows, routeColumns))),
  );
  looking('route-for <address>', "which way a packet to this address goes: the system's own answer").action(
    async (address: string, options: LookingOptions) => finish(await runRouteForCommand(address, options, output)),
  );
  looking('interfaces', 'interfaces with their addresses and aliases').action(async (options: LookingOptions) =>
    finish(
      await runReadCommand('interfaces', options, output, (rows) => printTable(interfaceLines(rows), interfaceColumns)),
    ),
  );
  looking('listeners', 'sockets waiting for peers, and the processes behind them').action(
    async (options: LookingOptions) =>
      finish(await runReadCommand('listeners', options, output, (rows) => printTable(rows, listenerColumns))),
  );
  looking('sockets', 'every TCP and UDP socket').action(async (options: LookingOptions) =>
    finish(await runReadCommand('sockets', options, output, (rows) => printTable(rows, socketColumns))),
  );
  looking('neighbors', 'the ARP and neighbour-discovery tables').action(async (options: LookingOptions) =>
    finish(await runReadCommand('neighbors', options, output, (rows) => printTable(rows, neighborColumns))),
  );
  looking('resolvers', 'the DNS configuration').action(async (options: LookingOptions) =>
    finish(await runReadCommand('resolvers', options, output, (rows) => printTable(rows, resolverColumns))),
  );
  looking('firewall', 'what is known of the firewalls').action(async (options: LookingOptions) =>
    finish(await runReadCommand('firewall', options, output, (rows) => printTable(rows, firewallColumns))),
  );
  diagnoseOptions(
    program
      .command('diagnose [target]')
      .description('walk from the name to the service and end at a cause: host:port, URL, multiaddr or a pasted error')
      .addOption(jsonOption())
      .addOption(hostOption()),
  ).action(async (target: string | undefined, options: DiagnoseOptions) =>
    finish(await runDiagnoseCommand(target, options, output)),
  );
  looking('probe <target>', 'the probes of diagnose alone, without a verdict').action(
    async (target: string, options: LookingOptions) => finish(await runProbeCommand(target, options, output)),
  );
  looking('matrix <target>', 'the same connect by several programs, side by side, and what differs')
    .option(
      '--program <program>',
      'nc, curl, python, node, routelight, a full path, or a command line with {host} and {port}; may be given again',
      gather,
      [],
    )
    .option('--source <address>', 'also connect from this address of this machine; may be given again', gather, [])
    .option('--also <address>', 'another address of the same target, such as an alias; may be given again', gather, [])
    .option('--login-shell', "also with the login shell's environment")
    .action(async (target: string, options: MatrixOptions) => finish(await runMatrixCommand(target, options, output)));
  program
    .command('scan <host>')
    .description('which ports of one named host take connections; never more than one host')
    .option('--ports <ports>', 'as in 22,80,8000-8100', '1-1024')
    .addOption(jsonOption())
    .action(async (host: string, options: ScanOptions) => finish(await runScanCommand(host, options, output)));
  looking('capture <folder>', 'keep what every tool prints, for a colleague or for --replay').action(
    async (folder: string, options: LookingOptions) => finish(await runCaptureCommand(folder, options, output)),
  );
  addAliasCommands(program, output, finish);
  addChangeCommands(program, output, finish);
  addSessionCommands(program, { version, output, finish });
  reportOptions(
    program
      .command('report [session]')
      .description('what a session holds, to hand on: a session by its id or file, the latest one, or --live'),
  ).action(async (session: string | undefined, options: ReportOptions) =>
    finish(await runReportCommand(session, options, output, version)),
  );
  program
    .command('parse [file]')
    .description('read the output of a tool that somebody sent; "-" or nothing reads standard input')
    .option('--as <tool>', 'which tool printed it; recognised from the text when not given')
    .option('--list', 'name the tools that can be read')
    .addOption(jsonOption())
    .action(async (file: string | undefined, options: ParseOptions & { readonly list?: true }) =>
      finish(options.list ? listTools(output) : await runParseCommand(file ?? '-', options, output)),
    );
  program
    .command('explain <text...>')
    .description('what an error message means, and what it does not; "-" reads standard input')
    .option('--platform <system>', 'the system that printed it, darwin or linux; judged by the text when not given')
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: ExplainCommandOptions) =>
      finish(await runExplainCommand(words, options, output)),
    );
  return program;
}

/** An option that may be given several times. */
const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function listTools(output: Output): ExitCode {
  output.print(
    printTable(allTools, [
      { title: 'TOOL', cell: (tool) => tool.id },
      { title: 'SYSTEM', cell: (tool) => tool.platform },
      { title: 'READS', cell: (tool) => tool.title },
    ]),
  );
  return exitCode.healthy;
}
