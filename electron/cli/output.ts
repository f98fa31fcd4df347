import { exitCode } from './exit-code.ts';

/** Where a command writes; a test gives its own. */
export interface Output {
  readonly print: (text: string) => void;
  /** A remark for the person, never part of the answer. */
  readonly remark: (text: string) => void;
  /** Characters across, where a person reads along; `null` for a pipe or a file. */
  readonly columns?: number | null;
}

/**
 * Writes to the process's own streams. A reader that goes away (`| head`) ends the command quietly, as SIGPIPE would; an
 * answer that cannot be written, as on a full disk, is none.
 */
export function processOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`routelight: the answer could not be written (${error.code ?? error.message}).\n`);
    process.exit(exitCode.couldNotLook);
  });
  // with no place for remarks the answer still counts
  process.stderr.on('error', () => {});
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    remark: (text) => void process.stderr.write(`${text}\n`),
    columns: process.stdout.isTTY ? process.stdout.columns || 80 : null,
  };
}
