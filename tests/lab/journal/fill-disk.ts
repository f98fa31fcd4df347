/** A program of its own: writes a journal on a disk that is too small until there is room, and tells what came of it. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '../../../electron/sessions/journal.ts';
import { readJournal } from '../../../electron/sessions/read-journal.ts';
import type { JournalState } from '../../../shared/channels/app-channels.ts';
import { madeUpStart } from '../../../shared/sessions/made-up.ts';

const [, , folder = ''] = process.argv;
const FILLER_BYTES = 300_000;
const RECORD_CHARACTERS = 20_000;
const RETRY_MS = 20;

/** The journal's own retry holds no process back. */
const awake = setInterval(() => {}, 1_000);
writeFileSync(join(folder, 'filler'), Buffer.alloc(FILLER_BYTES));
const path = join(folder, 'sessions', 'session.jsonl');
const journal = openJournal(path, { now: Date.now, retryMs: RETRY_MS });
const states: JournalState[] = [];
journal.onState((state) => states.push(state));
const isFailing = new Promise<void>((resolve) => journal.onState(({ kind }) => kind === 'failing' && resolve()));
const append = () =>
  journal.append({ kind: 'output', of: 'o1', stream: 'stdout', text: 'x'.repeat(RECORD_CHARACTERS) });

const written = [journal.append(madeUpStart)];
while (journal.state().kind === 'writing') {
  written.push(append());
  await Promise.race([written.at(-1), isFailing]);
}
written.push(journal.append({ kind: 'note', note: 'n1', text: 'written down while the disk was full' }));
const whileFull = await readJournal(path);
rmSync(join(folder, 'filler'));
const areSafe = await Promise.all(written);
await journal.close();
clearInterval(awake);
const { records, unreadLines } = await readJournal(path);
process.stdout.write(
  JSON.stringify({
    states: states.map((state) => (state.kind === 'failing' ? `${state.kind} ${state.errno}` : state.kind)),
    unreadWhileFull: whileFull.unreadLines.length,
    appended: written.length,
    areSafe: areSafe.every(Boolean),
    seqs: records.map(({ seq }) => seq),
    last: records.at(-1)?.kind,
    unread: unreadLines.length,
  }),
);
