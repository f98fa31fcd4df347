import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { ExplainCommandOptions } from './explain-command.ts';
import { jsonOption } from './looking-options.ts';
import type { Output } from './output.ts';
import type { ParseOptions } from './parse-command.ts';

/** Each command is loaded when it is the one that runs (program.ts). */
const load = {
  parse: async () => (await import('./parse-command.ts')).runParseCommand,
  listTools: async () => (await import('./list-tools.ts')).listTools,
  explain: async () => (await import('./explain-command.ts')).runExplainCommand,
};

/** What reads a text that somebody sent, and nothing of any machine. */
export function addTextCommands(program: Command, output: Output, finish: (code: ExitCode) => void): void {
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
}
