import { open } from 'node:fs/promises';
import type { JournalEntry } from '../../shared/journal.ts';
import { JOURNAL_SCHEMA } from '../../shared/journal.ts';
import { REPLAYED_SESSION, type SessionId } from '../../shared/sessions/session-id.ts';
import { glance } from './glance.ts';
import type { Journal } from './journal.ts';
import { writeAll } from './journal-file.ts';
import { linesBackward } from './lines.ts';
import { type OpenSession, openSession } from './open-session.ts';
import { type SessionFile, statSession } from './session-files.ts';
import { NOT_KEPT, type SessionsPlace } from './sessions-place.ts';
import { summarizeSession } from './summarize-session.ts';

/** What a person may add to a session, also long after it ended. */
export type StoryEntry = Extract<JournalEntry, { kind: 'session-named' | 'note' | 'hypothesis' }>;

export type Appending = { readonly kind: 'saved' } | { readonly kind: 'not-saved'; readonly because: string };

const notSaved = (because: string): Appending => ({ kind: 'not-saved', because });

/** Appends to the session of this run or to one that ended; saved means that it is on the disk. */
export async function appendToSession(place: SessionsPlace, id: SessionId, entry: StoryEntry): Promise<Appending> {
  if (id === REPLAYED_SESSION) return notSaved('A recording is not changed. Import it to add to it.');
  if (id === place.currentId && place.journal !== null) return appendToJournal(place.journal, entry);
  const file = await statSession(place.folder, id);
  if (file === null) return notSaved(NOT_KEPT);
  const opening = await openSession(file.path);
  if (opening.kind === 'failed') return notSaved(opening.because);
  try {
    return await appendToFile(opening.session, file, entry, place.now());
  } finally {
    await opening.session.close();
  }
}

/** A journal that cannot be written keeps what it is told and writes it once it can, which may be never. */
async function appendToJournal(journal: Journal, entry: StoryEntry): Promise<Appending> {
  const written = journal.append(entry);
  let stopListening = () => {};
  const failing = new Promise<false>((resolve) => {
    if (journal.state().kind === 'failing') resolve(false);
    stopListening = journal.onState(({ kind }) => kind === 'failing' && resolve(false));
  });
  const isSafe = await Promise.race([written, failing]);
  stopListening();
  const state = journal.state();
  if (isSafe) return { kind: 'saved' };
  const why = state.kind === 'failing' ? ` (${state.errno})` : '';
  return notSaved(
    `The session cannot be written at the moment${why}. It is kept in memory, and written once it can be.`,
  );
}

async function appendToFile(
  session: OpenSession,
  file: SessionFile,
  entry: StoryEntry,
  nowMs: number,
): Promise<Appending> {
  if (session.schema !== JOURNAL_SCHEMA)
    return notSaved('An older Routelight wrote this session. Export it and import it again to add to it.');
  const { ending } = await summarizeSession(file, { currentId: null, nowMs });
  if (ending === 'running') return notSaved('Another Routelight is writing this session.');
  const { seq, isTorn } = await lastOf(session);
  const line = `${isTorn ? '\n' : ''}${JSON.stringify({ seq: seq + 1, atMs: nowMs, ...entry })}\n`;
  try {
    const handle = await open(file.path, 'a');
    try {
      await writeAll(handle, Buffer.from(line, 'utf8'));
      await handle.datasync();
      return { kind: 'saved' };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    return notSaved(`The session cannot be written (${code}).`);
  }
}

/** The last record that can be read, and whether the file ends in the middle of a line. */
async function lastOf({ file, sizeBytes, schema }: OpenSession) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, sizeBytes - 1));
  const isTorn = bytesRead === 1 && buffer[0] !== 10;
  for await (const { bytes } of linesBackward(file, sizeBytes)) {
    const bare = glance(bytes, schema);
    if (bare !== null) return { seq: bare.seq, isTorn };
  }
  return { seq: 0, isTorn };
}
