import type { JournalRecord } from '../../shared/journal.ts';
import type { TimelineContext } from '../../shared/sessions/timeline.ts';
import { timelineEntry } from '../../shared/sessions/timeline.ts';
import type { TimelineEntry } from '../../shared/sessions/timeline-entry.ts';
import type { Journal } from './journal.ts';

/** Entries kept in memory; the session file has the ones before them. */
const MOST_ENTRIES = 2_000;

/** What happens in the session that is being written, as it happens, whether or not the disk takes it. */
export interface TimelineLog {
  /** Oldest first. */
  readonly entries: () => readonly TimelineEntry[];
  /** Whether earlier ones are only in the session file. */
  readonly hasEarlier: () => boolean;
  readonly onEntry: (listener: (entry: TimelineEntry) => void) => () => void;
}

/** The rules are loaded when the first verdict comes, which is when they were loaded to reach it. */
export function createTimelineLog({ onRecord }: Pick<Journal, 'onRecord'>): TimelineLog {
  const listeners = new Set<(entry: TimelineEntry) => void>();
  const titles = new Map<string, string>();
  let entries: readonly TimelineEntry[] = [];
  let hasEarlier = false;
  let told: Promise<void> = Promise.resolve();
  const take = (entry: TimelineEntry | null) => {
    if (entry === null) return;
    hasEarlier ||= entries.length >= MOST_ENTRIES;
    entries = [...entries.slice(1 - MOST_ENTRIES), entry];
    for (const listener of listeners) listener(entry);
  };
  onRecord((record) => {
    if (record.kind === 'output') return;
    if (record.kind === 'action' && record.plan !== null) titles.set(record.action, record.plan.title);
    told = told.then(async () => take(timelineEntry(record, await contextFor(record, titles))));
  });
  return {
    entries: () => entries,
    hasEarlier: () => hasEarlier,
    onEntry: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function contextFor(record: JournalRecord, titles: ReadonlyMap<string, string>): Promise<TimelineContext> {
  if (record.kind === 'diagnosis') return (await import('./timeline-context.ts')).contextWith(titles);
  return { verdictOf: noVerdict, titleOfAction: (action) => titles.get(action) ?? null };
}

const noVerdict = (): never => {
  throw new Error('a verdict was asked for a record that is no diagnosis');
};
