import { type Argument, Command } from 'commander';
import { addDiagnosisCommands } from './diagnosis-program.ts';
import type { ExitCode } from './exit-code.ts';
import { type LookingOptions, lookingCommand } from './looking-options.ts';
import { addAliasCommands } from './machine-changes/alias-program.ts';
import { addChangeCommands } from './machine-changes/change-program.ts';
import type { Output } from './output.ts';
import { addReadingCommands } from './reading-program.ts';
import { type ReportOptions, reportOptions } from './report-options.ts';
import { addSessionCommands } from './session/session-program.ts';
import { addTextCommands } from './text-program.ts';

/** Each command is loaded when it is the one that runs: all of them together take longer than most of them alone. */
const load = {
  capture: async () => (await import('./capture-command.ts')).runCaptureCommand,
  report: async () => (await import('./report-command.ts')).runReportCommand,
};

const EXIT_CODES = `
Exit codes: 0 done and healthy, 1 done and a problem was found, 2 could not look, 64 bad usage.`;

/** In characters: beside the longest command, 80 columns still leave room for a sentence that wraps. */
const NARROWEST_TEXT = 30;

/** A command as it is called. That each of them has options of its own goes without saying. */
const callOf = (command: Command): string => [command.name(), ...command.registeredArguments.map(nameOf)].join(' ');

function nameOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** The command line. `finish` is told the exit code of the command that ran. */
export function createProgram(version: string, output: Output, finish: (code: ExitCode) => void): Command {
  const program = new Command('routelight')
    .description("Why can't this program on this machine reach that one, and what do I do about it?")
    .version(version)
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureHelp({ subcommandTerm: callOf, minWidthToWrap: NARROWEST_TEXT })
    .configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => output.remark(text.trimEnd()),
    });
  addReadingCommands(program, output, finish);
  addDiagnosisCommands(program, output, finish);
  lookingCommand(program)('capture <folder>', 'keep what every tool prints, for a colleague or for --replay').action(
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
  addTextCommands(program, output, finish);
  return program;
}
