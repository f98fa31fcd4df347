import { Command } from 'commander';
import { addAliasCommands } from './alias/alias-program.ts';
import { addChangeCommands } from './changes/change-program.ts';
import type { DiagnoseOptions } from './diagnose-command.ts';
import { diagnoseOptions } from './diagnose-options.ts';
import type { ExitCode } from './exit-code.ts';
import type { ExplainCommandOptions } from './explain-command.ts';
import { hostOption, jsonOption, type LookingOptions, replayOption } from './looking-options.ts';
import type { MatrixOptions } from './matrix-command.ts';
import type { Output } from './output.ts';
import type { ParseOptions } from './parse-command.ts';
import { type ReportOptions, reportOptions } from './report-options.ts';
import type { ScanOptions } from './scan-command.ts';
import { addSessionCommands } from './session/session-program.ts';
import type { TableName } from './table-command.ts';

/** Each command is loaded when it is the one that runs: all of them together take longer than most of them alone. */
const load = {
  overview: async () => (await import('./overview-command.ts')).runOverviewCommand,
  table: async () => (await import('./table-command.ts')).runTableCommand,
  routeFor: async () => (await import('./route-for-command.ts')).runRouteForCommand,
  diagnose: async () => (await import('./diagnose-command.ts')).runDiagnoseCommand,
  probe: async () => (await import('./probe-command.ts')).runProbeCommand,
  matrix: async () => (await import('./matrix-command.ts')).runMatrixCommand,
  scan: async () => (await import('./scan-command.ts')).runScanCommand,
  capture: async () => (await import('./capture-command.ts')).runCaptureCommand,
  report: async () => (await import('./report-command.ts')).runReportCommand,
  parse: async () => (await import('./parse-command.ts')).runParseCommand,
  listTools: async () => (await import('./list-tools.ts')).listTools,
  explain: async () => (await import('./explain-command.ts')).runExplainCommand,
};

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
  diagnoseOptions(
    program
      .command('diagnose [target]')
      .description('walk from the name to the service and end at a cause: host:port, URL, multiaddr or a pasted error')
      .addOption(jsonOption())
      .addOption(hostOption()),
  ).action(async (target: string | undefined, options: DiagnoseOptions) =>
    finish(await (await load.diagnose())(target, options, output)),
  );
  looking('probe <target>', 'the probes of diagnose alone, without a verdict').action(
    async (target: string, options: LookingOptions) => finish(await (await load.probe())(target, options, output)),
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
    .action(async (target: string, options: MatrixOptions) =>
      finish(await (await load.matrix())(target, options, output)),
    );
  program
    .command('scan <host>')
    .description('which ports of one named host take connections; never more than one host')
    .option('--ports <ports>', 'as in 22,80,8000-8100', '1-1024')
    .addOption(jsonOption())
    .action(async (host: string, options: ScanOptions) => finish(await (await load.scan())(host, options, output)));
  looking('capture <folder>', 'keep what every tool prints, for a colleague or for --replay').action(
    async (folder: string, options: LookingOptions) => finish(await (await load.capture())(folder, options, output)),
  );
  addAliasCommands(program, output, finish);
  addChangeCommands(program, output, finish);
  addSessionCommands(program, { version, output, finish });
  reportOptions(
    program
      .command('report [session]')
      .description('what a session holds, to hand on: a session by its id or file, the latest one, or --live'),
  ).action(async (session: string | undefined, options: ReportOptions) =>
    finish(await (await load.report())(session, options, output, version)),
  );
  program
    .command('parse [file]')
    .description('read the output of a tool that somebody sent; "-" or nothing reads standard input')
    .option('--as <tool>', 'which tool printed it; recognised from the text when not given')
    .option('--list', 'name the tools that can be read')
    .addOption(jsonOption())
    .action(async (file: string | undefined, options: ParseOptions & { readonly list?: true }) =>
      finish(
        options.list ? (await load.listTools())(output) : await (await load.parse())(file ?? '-', options, output),
      ),
    );
  program
    .command('explain <text...>')
    .description('what an error message means, and what it does not; "-" reads standard input')
    .option('--platform <system>', 'the system that printed it, darwin or linux; judged by the text when not given')
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: ExplainCommandOptions) =>
      finish(await (await load.explain())(words, options, output)),
    );
  return program;
}

/** An option that may be given several times. */
const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];
