import { createInterface } from 'node:readline/promises';

/** Whoever sits at the terminal. */
export interface Person {
  /** False in a pipe, a script or a job: nobody can be asked. */
  readonly isThere: boolean;
  /** One line, without its end; empty when the terminal was closed. */
  readonly ask: (question: string) => Promise<string>;
}

/** Asked on stderr, so that what is printed stays the answer alone. */
export const personAtTerminal = (): Person => ({
  isThere: process.stdin.isTTY === true && process.stderr.isTTY === true,
  ask: async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    try {
      return await Promise.race([lines.question(question), closed]);
    } finally {
      lines.close();
    }
  },
});
