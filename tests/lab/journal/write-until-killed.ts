/** A program of its own: writes a journal as fast as the disk takes it, and names each record once it is said to be safe. */
import { writeSync } from 'node:fs';
import { openJournal } from '../../../electron/sessions/journal.ts';
import { madeUpStart } from '../../../shared/sessions/made-up.ts';

const [, , path = ''] = process.argv;
const STDOUT = 1;
/** So many appends wait at a time, of lengths from a line to a whole piece of a pipe. */
const AT_ONCE = 40;
const LENGTHS = [10, 300, 4_000, 65_536];

const journal = openJournal(path, { now: Date.now });
let seq = 0;

/** `writeSync` hands the number to the system before anything else happens in this process. */
async function append(): Promise<void> {
  seq += 1;
  const own = seq;
  const length = LENGTHS[own % LENGTHS.length] ?? 0;
  const isSafe = await journal.append(
    own === 1 ? madeUpStart : { kind: 'output', of: 'o1', stream: 'stdout', text: 'x'.repeat(length) },
  );
  if (isSafe) writeSync(STDOUT, `${own}\n`);
}

async function goOn(): Promise<never> {
  for (;;) await append();
}

await Promise.all(Array.from({ length: AT_ONCE }, goOn));
