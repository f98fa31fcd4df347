/** A program of its own: writes readings and notes, thins the session again and again, and names each record once it is said to be safe. */
import { writeSync } from 'node:fs';
import { openJournal } from '../../../electron/sessions/journal.ts';
import { thinJournal } from '../../../electron/sessions/thin-journal.ts';
import { madeUpReading, madeUpStart } from '../../../shared/sessions/made-up.ts';

const [, , path = ''] = process.argv;
const STDOUT = 1;
const AT_ONCE = 20;
const TARGET_BYTES = 100_000;

const journal = openJournal(path, { now: Date.now });
let readings = 0;
let notes = 0;
await journal.append(madeUpStart);

/** `writeSync` hands the name to the system before anything else happens in this process. */
async function read(): Promise<void> {
  readings += 1;
  const id = `o${readings}`;
  const written = madeUpReading(`${id} ${'x'.repeat(1_000)}`, { id, takenAtMs: readings }).map(journal.append);
  if ((await Promise.all(written)).every(Boolean)) writeSync(STDOUT, `${id}\n`);
}

async function note(): Promise<void> {
  notes += 1;
  const id = `n${notes}`;
  if (await journal.append({ kind: 'note', note: id, text: 'something was seen' })) writeSync(STDOUT, `${id}\n`);
}

async function thin(): Promise<void> {
  const { kind } = await thinJournal(journal, { targetBytes: TARGET_BYTES, now: () => Date.now() + 1e12 });
  if (kind === 'thinned') writeSync(STDOUT, 'thinned\n');
  else await new Promise(setImmediate);
}

async function goOn(work: () => Promise<void>): Promise<never> {
  for (;;) await work();
}

await Promise.all([...Array.from({ length: AT_ONCE }, () => goOn(read)), goOn(note), goOn(thin)]);
