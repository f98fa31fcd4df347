import { bytesOfOneSession } from '../../shared/sessions/session-bounds.ts';
import type { Journal } from './journal.ts';

const CHECK_MS = 60_000;
/** The least that settings.json may ask for: below it nothing has to be looked up. */
const LEAST_BYTES = 250_000;

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

/** One look, and the thinning when it is needed. What it takes is loaded only then. */
export function createSizeCheck({ journal, folder, now }: SmallJournal): () => Promise<void> {
  let isThinning = false;
  /** What cannot be thinned any further is tried again after it grew by a quarter of its room. */
  let notBelowBytes = LEAST_BYTES;
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
  return async () => {
    if (isThinning || journal.sizeBytes() <= notBelowBytes) return;
    isThinning = true;
    await thin().finally(() => {
      isThinning = false;
    });
  };
}
