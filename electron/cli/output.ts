/** Where a command writes; a test gives its own. */
export interface Output {
  readonly print: (text: string) => void;
  /** A remark for the person, never part of the answer. */
  readonly remark: (text: string) => void;
  /** Characters across, where a person reads along; `null` for a pipe or a file. */
  readonly columns?: number | null;
}

/** Writes to the process's own streams. A reader that goes away (`| head`) ends the command quietly, as SIGPIPE would. */
export function processOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    remark: (text) => void process.stderr.write(`${text}\n`),
    columns: process.stdout.isTTY ? process.stdout.columns || 80 : null,
  };
}
