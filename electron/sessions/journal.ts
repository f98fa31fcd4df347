import type { JournalState } from '../../shared/channels/app-channels.ts';
import type { JournalEntry, JournalRecord } from '../../shared/journal.ts';
import { createJournalFile, type ReplacingFile } from './journal-file.ts';
import { createWaitingRecords } from './waiting-records.ts';

/** Of records waiting for a disk that does not take them. */
const MOST_WAITING_CHARACTERS = 64 * 1024 * 1024;
const RETRY_MS = 5_000;

/** The append-only record of one session. Nothing here throws: a journal that cannot be written is a state, shown on screen. */
export interface Journal {
  readonly path: string;
  /** Resolves `true` once the record is on the disk (fsynced), `false` when the journal was closed before it got there. */
  readonly append: (entry: JournalEntry) => Promise<boolean>;
  readonly state: () => JournalState;
  readonly onState: (listener: (state: JournalState) => void) => () => void;
  /** Told of each record as it is numbered, before it is safe. */
  readonly onRecord: (listener: (record: JournalRecord) => void) => () => void;
  /** How long the file is, as far as it is on the disk; 0 before the first record is. */
  readonly sizeBytes: () => number;
  /**
   * Puts another file in the place of this one. While `prepare` runs, told how much of this one is safe, nothing is written
   * and what is appended waits. Answers false when the journal was closed; throws the system's error, and goes on as before.
   */
  readonly replaceFile: (prepare: (safeBytes: number) => Promise<ReplacingFile>) => Promise<boolean>;
  /** Writes what is waiting, once, and closes the file. */
  readonly close: () => Promise<void>;
}

export interface JournalSettings {
  readonly now: () => number;
  /** After a write that failed. */
  readonly retryMs?: number;
  readonly mostWaitingCharacters?: number;
}

export function openJournal(
  path: string,
  { now, retryMs = RETRY_MS, mostWaitingCharacters = MOST_WAITING_CHARACTERS }: JournalSettings,
): Journal {
  const file = createJournalFile(path);
  const listeners = new Set<(state: JournalState) => void>();
  const recordListeners = new Set<(record: JournalRecord) => void>();
  const waiting = createWaitingRecords(mostWaitingCharacters);
  let seq = 0;
  let state: JournalState = { kind: 'writing', path };
  let flushing: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let replacement: (() => Promise<void>) | null = null;
  let isClosed = false;

  const become = (next: JournalState) => {
    const isNews = next.kind !== state.kind;
    state = next;
    if (isNews) for (const listener of listeners) listener(next);
  };
  const flush = async (): Promise<void> => {
    while (waiting.count() > 0 && (replacement === null || isClosed)) {
      const { text, written, notWritten } = waiting.take();
      try {
        await file.append(text);
      } catch (error) {
        notWritten();
        const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
        return become({ kind: 'failing', path, errno: code, unwritten: waiting.count() });
      }
      written();
      become({ kind: 'writing', path });
    }
  };
  const startFlush = () => {
    if (flushing !== null || retry !== null) return;
    occupy(flush());
  };
  /** One piece of work on the file at a time. */
  const occupy = (work: Promise<void>) => {
    flushing = work.finally(() => {
      flushing = null;
      const replace = replacement;
      replacement = null;
      if (replace !== null) return occupy(replace());
      if (waiting.count() === 0 || isClosed || retry !== null) return;
      if (state.kind === 'writing') return startFlush();
      retry = setTimeout(() => {
        retry = null;
        startFlush();
      }, retryMs);
      retry.unref();
    });
  };
  return {
    path,
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRecord: (listener) => {
      recordListeners.add(listener);
      return () => recordListeners.delete(listener);
    },
    append: (entry) => {
      if (isClosed) return Promise.resolve(false);
      seq += 1;
      const record = { seq, atMs: now(), ...entry };
      const text = `${JSON.stringify(record)}\n`;
      // numbered and timed it is what the schema reads; a default that was left out is its reader's to fill in
      for (const listener of recordListeners) listener(record as JournalRecord);
      const safe = waiting.add(entry.kind, text);
      startFlush();
      return safe;
    },
    sizeBytes: file.safeBytes,
    replaceFile: (prepare) => {
      if (isClosed) return Promise.resolve(false);
      return new Promise((resolve, reject) => {
        replacement = async () => {
          if (isClosed) return resolve(false);
          await prepare(file.safeBytes())
            .then(file.replaceBy)
            .then(() => resolve(true), reject);
        };
        if (flushing === null) occupy(Promise.resolve());
      });
    },
    close: async () => {
      isClosed = true;
      if (retry !== null) clearTimeout(retry);
      while (flushing !== null) await flushing;
      await flush();
      waiting.giveUpAll();
      await file.close();
    },
  };
}
