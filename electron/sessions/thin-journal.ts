import { type FileHandle, open, rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { JournalRecord } from '../../shared/journal.ts';
import { chooseThinning, type Thinning } from '../../shared/sessions/choose-thinning.ts';
import type { Thinned } from '../../shared/sessions/thinned.ts';
import { glance, glanceAtObservation } from './glance.ts';
import type { Journal } from './journal.ts';
import { writeAll } from './journal-file.ts';
import { type FileLine, linesForward } from './lines.ts';
import { type FoundForThinning, lookForThinning } from './look-for-thinning.ts';
import { type OpenSession, openSession } from './open-session.ts';

/** Beside the session while a smaller copy of it is written; one that is left behind by a crash says nothing. */
export const THINNING_ENDING = '.thinning';
/** A copy that saves less is not worth the writing. */
const LEAST_SAVED = 0.1;

export type ThinningOutcome =
  | { readonly kind: 'thinned'; readonly leftOut: Thinned }
  /** What is there is needed, or the disk has no room for the copy. */
  | { readonly kind: 'not-thinned'; readonly because: 'nothing-to-gain' | 'not-written' | 'closed' };

/**
 * Takes readings out of the session that is being written until it is about `targetBytes` long. A copy without them is
 * written beside it while the session goes on, then takes its name: whenever the process is killed, the file under that
 * name holds every acknowledged record but those that the copy says were left out.
 */
export async function thinJournal(
  journal: Journal,
  { targetBytes, now }: { readonly targetBytes: number; readonly now: () => number },
): Promise<ThinningOutcome> {
  const opening = await openSession(journal.path);
  if (opening.kind === 'failed') return { kind: 'not-thinned', because: 'not-written' };
  const session = { ...opening.session, sizeBytes: Math.min(opening.session.sizeBytes, journal.sizeBytes()) };
  try {
    const found = await lookForThinning(session);
    const thinning = await chooseThinning(found, { targetBytes, nowMs: now(), breathe: () => setImmediate() });
    if (thinning.bytes > session.sizeBytes * (1 - LEAST_SAVED))
      return { kind: 'not-thinned', because: 'nothing-to-gain' };
    return await writeCopy(journal, session, leaveOut(found, thinning, session.sizeBytes));
  } finally {
    await session.close();
  }
}

interface LeavingOut {
  readonly observations: ReadonlySet<string>;
  readonly changes: ReadonlySet<number>;
  readonly told: Thinned;
}

function leaveOut(found: FoundForThinning, thinning: Thinning, sizeBytes: number): LeavingOut {
  const { before } = found;
  const readings = found.readings.filter((_, at) => thinning.readings[at] === 1);
  const changes = found.changes.filter((_, at) => thinning.changes[at] === 1);
  const told: Thinned = {
    readings: readings.length + (before?.readings ?? 0),
    changes: changes.length + (before?.changes ?? 0),
    bytes: Math.max(0, sizeBytes - thinning.bytes) + (before?.bytes ?? 0),
    untilMs: [...readings, ...changes].reduce((latest, { atMs }) => Math.max(latest, atMs), before?.untilMs ?? 0),
    everyMs: thinning.everyMs,
  };
  return { observations: new Set(readings.map(({ id }) => id)), changes: new Set(changes.map(({ seq }) => seq)), told };
}

async function writeCopy(journal: Journal, session: OpenSession, leaving: LeavingOut): Promise<ThinningOutcome> {
  const path = `${journal.path}${THINNING_ENDING}`;
  let copy: FileHandle | null = null;
  try {
    await rm(path, { force: true });
    copy = await open(path, 'ax', 0o600);
    for await (const bytes of keptLines(session, leaving)) await writeAll(copy, bytes);
    const isAdopted = await adopt(journal, session, copy, path);
    if (isAdopted) return { kind: 'thinned', leftOut: leaving.told };
    await discard(copy, path);
    return { kind: 'not-thinned', because: 'closed' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    await discard(copy, path);
    return { kind: 'not-thinned', because: 'not-written' };
  }
}

/** What was appended meanwhile is copied as it is: most of it while the session goes on, the rest while it waits. */
async function adopt(journal: Journal, { file, sizeBytes }: OpenSession, copy: FileHandle, path: string) {
  const until = journal.sizeBytes();
  await copyBytes(file, copy, sizeBytes, until);
  await copy.datasync();
  return journal.replaceFile(async (safeBytes) => {
    await copyBytes(file, copy, until, safeBytes);
    return { handle: copy, path, sizeBytes: (await copy.stat()).size };
  });
}

async function discard(copy: FileHandle | null, path: string): Promise<void> {
  await copy?.close().catch(() => {
    // closed already, by the journal that had taken it
  });
  await rm(path, { force: true }).catch(() => {
    // a disk that takes nothing; removed before the next copy, and when sessions are tidied
  });
}

async function copyBytes(from: FileHandle, to: FileHandle, start: number, end: number): Promise<void> {
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  for (let at = start; at < end; ) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) throw Object.assign(new Error('the session became shorter'), { code: 'EIO' });
    await writeAll(to, buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

const LINE_BREAK = Buffer.from('\n');

/** The session without what is left out, and in the place of the first of it the record that says so. */
async function* keptLines(session: OpenSession, leaving: LeavingOut): AsyncGenerator<Buffer> {
  let isTold = false;
  for await (const lines of linesForward(session.file, 0, session.sizeBytes)) {
    const pieces: Buffer[] = [];
    for (const line of lines) {
      const { bytes } = line;
      const gone = placeLeftOut(session, line, leaving);
      if (bytes !== null && gone === null) pieces.push(bytes, LINE_BREAK);
      if (gone === null || isTold) continue;
      const { seq, atMs } = gone;
      const record: JournalRecord = { seq, atMs, kind: 'thinned', ...leaving.told };
      pieces.push(Buffer.from(JSON.stringify(record), 'utf8'), LINE_BREAK);
      isTold = true;
    }
    if (pieces.length > 0) yield Buffer.concat(pieces);
  }
}

/** Number and time of a line that is left out; `null` for one that stays. A line that cannot be read stays as it is. */
function placeLeftOut(session: OpenSession, line: FileLine, { observations, changes }: LeavingOut) {
  const bare = glance(line.bytes, session.schema);
  if (bare === null) return null;
  switch (bare.kind) {
    case 'output':
      return observations.has(bare.of ?? '') ? bare : null;
    case 'observation':
      return observations.has(glanceAtObservation(session, line)?.id ?? '') ? bare : null;
    case 'change':
      return changes.has(bare.seq) ? bare : null;
    case 'unchanged':
    case 'superseded': {
      const record = session.read(line);
      return 'observation' in record && observations.has(String(record.observation)) ? bare : null;
    }
    case 'thinned':
      return bare;
    default:
      return null;
  }
}
