import { type Command, Option } from 'commander';

export interface LookingOptions {
  readonly host: string;
  readonly replay?: string;
  readonly json?: true;
}

export const hostOption = () => new Option('--host <destination>', 'where to look; only "local" yet').default('local');
const replayOption = () =>
  new Option(
    '--replay <recording>',
    'answer from a capture folder, a session file or a session that is kept instead of this machine',
  );
export const jsonOption = () => new Option('--json', 'print one JSON document (docs/json.md)');

/** Makes commands that look at a machine, with the options that all of them have. */
export const lookingCommand =
  (program: Command) =>
  (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .addOption(jsonOption())
      .addOption(hostOption())
      .addOption(replayOption());
