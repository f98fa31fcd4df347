import type { Command } from 'commander';
import { TimelineKind } from '../../../shared/sessions/timeline-entry.ts';
import type { ExitCode } from '../exit-code.ts';
import { jsonOption } from '../looking-options.ts';
import type { Output } from '../output.ts';
import type { SessionCompareOptions } from './compare-command.ts';
import type { SessionShowOptions } from './show-command.ts';

const load = {
  list: async () => (await import('./list-command.ts')).runSessionListCommand,
  show: async () => (await import('./show-command.ts')).runSessionShowCommand,
  compare: async () => (await import('./compare-command.ts')).runSessionCompareCommand,
  replay: async () => (await import('./replay-command.ts')).runSessionReplayCommand,
  writing: () => import('./write-commands.ts'),
};

type Json = { readonly json?: true };
const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const NAMING = `
A session is named by its id or the beginning of it, by its name, by "latest", or by the path of a session file.`;

/** `routelight session …`: what the app kept of its runs. */
export function addSessionCommands(
  program: Command,
  { version, output, finish }: { version: string; output: Output; finish: (code: ExitCode) => void },
): void {
  const session = program.command('session').description('what the app kept of its runs').addHelpText('after', NAMING);
  const command = (name: string, description: string) =>
    session.command(name).description(description).addOption(jsonOption());

  command('list', 'every session that is kept, and the room they take').action(async (options: Json) =>
    finish(await (await load.list())(options, output)),
  );
  command('show <session>', 'its timeline, notes and hypotheses')
    .option('--last <number>', 'at most so many entries, the latest', '200')
    .option('--kind <kind>', `only ${TimelineKind.options.join(', ')}; may be given again`, gather, [])
    .option('--text <text>', 'only entries that hold this text')
    .action(async (text: string, options: SessionShowOptions) =>
      finish(await (await load.show())(text, options, output)),
    );
  command(
    'compare <before> [after]',
    'what differs: routes, addresses, listeners, verdicts; two times of one session as well',
  )
    .option('--before-at <time>', 'the first as it stood then: 2026-11-21T09:30:00')
    .option('--after-at <time>', 'the second as it stood then')
    .action(async (before: string, after: string | undefined, options: SessionCompareOptions) =>
      finish(await (await load.compare())(before, after, options, output)),
    );
  command('replay <session>', 'every diagnosis of it judged again; nothing is sent').action(
    async (text: string, options: Json) => finish(await (await load.replay())(text, options, output)),
  );
  command('export <session> <file>', 'one file to hand on, by custom named ….routelight').action(
    async (text: string, path: string, options: Json) =>
      finish(
        await (await load.writing()).runSessionExportCommand(text, path, { ...options, appVersion: version }, output),
      ),
  );
  command('import <file>', 'keep a copy of a session file that somebody sent').action(
    async (path: string, options: Json) =>
      finish(await (await load.writing()).runSessionImportCommand(path, options, output)),
  );
  command(
    'name <session> <name...>',
    'what you call a session; a session with a name is never removed by itself',
  ).action(async (text: string, words: readonly string[], options: Json) =>
    finish(await (await load.writing()).runSessionNameCommand(text, words.join(' '), options, output)),
  );
  command('note <session> <text...>', 'write a note into a session').action(
    async (text: string, words: readonly string[], options: Json) =>
      finish(await (await load.writing()).runSessionNoteCommand(text, words.join(' '), options, output)),
  );
}
