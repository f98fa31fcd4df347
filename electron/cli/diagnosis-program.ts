import type { Command } from 'commander';
import type { DiagnoseOptions } from './diagnose-command.ts';
import { diagnoseOptions } from './diagnose-options.ts';
import type { ExitCode } from './exit-code.ts';
import { hostOption, jsonOption, type LookingOptions, lookingCommand } from './looking-options.ts';
import type { MatrixOptions } from './matrix-command.ts';
import type { Output } from './output.ts';
import type { ScanOptions } from './scan-command.ts';

/** Each command is loaded when it is the one that runs (program.ts). */
const load = {
  diagnose: async () => (await import('./diagnose-command.ts')).runDiagnoseCommand,
  probe: async () => (await import('./probe-command.ts')).runProbeCommand,
  matrix: async () => (await import('./matrix-command.ts')).runMatrixCommand,
  scan: async () => (await import('./scan-command.ts')).runScanCommand,
};

/** What sends packets to a target that the person names. */
export function addDiagnosisCommands(program: Command, output: Output, finish: (code: ExitCode) => void): void {
  const looking = lookingCommand(program);
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
}

/** An option that may be given several times. */
const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];
