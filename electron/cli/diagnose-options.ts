import { type Command, Option } from 'commander';

/** The options of `diagnose` beside those of every command that looks. */
export const diagnoseOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--program <program>', 'let this program connect too: nc, python3, a full path; may be given again')
        .default([], 'none')
        .argParser((text: string, earlier: readonly string[]) => [...earlier, text]),
    )
    .option('--deep', 'also the slow tests: the path and its MTU, each name server, the router for comparison')
    .option('--as-root', 'also connect once as administrator; the system asks for the password')
    .option('--error <text>', 'the error that the program that failed printed')
    .option(
      '--replay <file>',
      'reach the verdict again from what --json wrote, a session file, or a folder with either',
    );
