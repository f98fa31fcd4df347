import { basename } from 'node:path';
import { bytesOfOneSession } from '../../shared/sessions/session-bounds.ts';
import type { Journal } from './journal.ts';

const CHECK_MS = 60_000;
/** The least that settings.json may ask for: below it nothing has to be looked up. */
const LEAST_BYTES = 250_000;
/** A list of sessions reads what came since the index of this one was made: after weeks, too, that is no more. */
const INDEX_EACH_BYTES = 16_000_000;

export interface SmallJournal {
  readonly journal: Journal;
  /** The folder that sessions are kept in. */
  readonly folder: string;
  readonly now: () => number;
}

/** Looks every minute whether the session that is being written outgrew its room. Returns what ends it. */
export function keepJournalSmall(settings: SmallJournal): () => void {
  const check = createSizeCheck(settings);
  const timer = setInterval(check, CHECK_MS).unref();
  return () => clearInterval(timer);
}

/** One look, and the work when there is some. What it takes is loaded only then. */
export function createSizeCheck({ journal, folder, now }: SmallJournal): () => Promise<void> {
  let isBusy = false;
  /** What cannot be thinned any further is tried again after it grew by a quarter of its room. */
  let notBelowBytes = LEAST_BYTES;
  let indexedBytes = 0;
  const thin = async () => {
    const [{ readBounds }, { thinJournal }] = await Promise.all([
      import('./tidy-sessions.ts'),
      import('./thin-journal.ts'),
    ]);
    const mostBytes = bytesOfOneSession(await readBounds(folder));
    if (journal.sizeBytes() <= mostBytes) return;
    await thinJournal(journal, { targetBytes: mostBytes / 2, now });
    notBelowBytes = journal.sizeBytes() + mostBytes / 4;
  };
  const index = async () => {
    const [{ statSession }, { summarizeSession }] = await Promise.all([
      import('./session-files.ts'),
      import('./summarize-session.ts'),
    ]);
    const id = basename(journal.path, '.jsonl');
    const file = await statSession(folder, id);
    if (file !== null) await summarizeSession(file, { currentId: id, nowMs: now() });
    indexedBytes = journal.sizeBytes();
  };
  const work = async () => {
    if (journal.sizeBytes() > notBelowBytes) await thin();
    if (Math.abs(journal.sizeBytes() - indexedBytes) > INDEX_EACH_BYTES) await index();
  };
  return async () => {
    if (isBusy) return;
    isBusy = true;
    await work().finally(() => {
      isBusy = false;
    });
  };
}
