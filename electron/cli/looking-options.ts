import { Option } from 'commander';

export interface LookingOptions {
  readonly host: string;
  readonly replay?: string;
  readonly json?: true;
}

export const hostOption = () => new Option('--host <destination>', 'where to look; only "local" yet').default('local');
export const replayOption = () =>
  new Option('--replay <recording>', 'answer from a capture folder or a session file instead of this machine');
export const jsonOption = () => new Option('--json', 'print one JSON document (docs/json.md)');
