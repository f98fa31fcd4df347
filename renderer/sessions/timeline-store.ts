import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/channels.ts';
import type { TimelineEntry, TimelineKind } from '../../shared/sessions/timeline-entry.ts';

export type TimelineFilter = 'story' | 'all';

/** What tells the story; the rest are readings, which a busy session has thousands of. */
const storyKinds: readonly TimelineKind[] = ['session', 'change', 'diagnosis', 'probe', 'action', 'note', 'hypothesis'];

type Earlier =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly cursor: number | null; readonly beforeSeq: number | null };

/** One session's timeline, as far as it was read. */
export interface Timeline {
  /** `null` until the main process has named the session that runs. */
  readonly session: string | null;
  /** The session that runs, or that is replayed. */
  readonly current: string | null;
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly earlier: Earlier;
  readonly filter: TimelineFilter;
  readonly text: string;
  readonly isReading: boolean;
  readonly problem: string | null;
}

export interface TimelineStore extends StoreApi<Timeline> {
  /** Begins to follow the session that runs; a second call does nothing. */
  readonly start: () => void;
  /** Shows another session; `null` for the one that runs. */
  readonly show: (session: string | null) => void;
  readonly setFilter: (wanted: { readonly filter?: TimelineFilter; readonly text?: string }) => void;
  readonly readEarlier: () => Promise<void>;
}

export function createTimelineStore(api: Pick<Api, 'watchTimeline' | 'readTimeline'>): TimelineStore {
  const store = createStore<Timeline>()(() => ({
    session: null,
    current: null,
    entries: [],
    earlier: { kind: 'none' },
    filter: 'story',
    text: '',
    isReading: false,
    problem: null,
  }));
  let isStarted = false;
  /** Of the session that runs, whatever is shown: additions since the watch began. */
  let live: readonly TimelineEntry[] = [];
  let liveHasEarlier = false;
  /** What is shown belongs to the latest wish; a page of an earlier one that comes later is dropped. */
  let wish = 0;

  const readPage = async (session: string, before: Extract<Earlier, { kind: 'some' }>, mine: number) => {
    const { filter, text } = store.getState();
    store.setState({ isReading: true, problem: null });
    const reply = await api
      .readTimeline({
        session,
        cursor: before.cursor,
        beforeSeq: before.beforeSeq,
        limit: 200,
        kinds: filter === 'all' ? null : [...storyKinds],
        text,
      })
      .catch((error: unknown) => ({ kind: 'failed', because: String(error) }) as const);
    if (mine !== wish) return;
    if (reply.kind === 'failed') return store.setState({ isReading: false, problem: reply.because });
    store.setState(({ entries }) => ({
      entries: [...reply.entries, ...entries],
      earlier: reply.earlier === null ? { kind: 'none' } : { ...before, cursor: reply.earlier },
      isReading: false,
    }));
  };
  const restart = () => {
    const { session, current, filter, text } = store.getState();
    wish += 1;
    if (session === null) return;
    if (session !== current) {
      store.setState({ entries: [], earlier: { kind: 'none' } });
      return void readPage(session, { kind: 'some', cursor: null, beforeSeq: null }, wish);
    }
    const earlier: Earlier = liveHasEarlier
      ? { kind: 'some', cursor: null, beforeSeq: live[0]?.seq ?? null }
      : { kind: 'none' };
    store.setState({
      entries: live.filter((each) => fits(each, filter, text)),
      earlier,
      isReading: false,
      problem: null,
    });
    // the readings of a busy session may have pushed its story out of what is at hand
    if (earlier.kind === 'some') void readPage(session, earlier, wish);
  };
  return {
    ...store,
    start: () => {
      if (isStarted) return;
      isStarted = true;
      api.watchTimeline({}, ({ isFirst, session, entries, hasEarlier }) => {
        live = isFirst ? entries : [...live, ...entries];
        if (isFirst) liveHasEarlier = hasEarlier;
        const now = store.getState();
        if (isFirst) store.setState({ current: session, session: now.session ?? session });
        if (isFirst && (now.session ?? session) === session) return restart();
        if (store.getState().session !== session) return;
        const fitting = entries.filter((each) => fits(each, now.filter, now.text));
        if (fitting.length > 0) store.setState({ entries: [...now.entries, ...fitting] });
      });
    },
    show: (session) => {
      store.setState(({ current }) => ({ session: session ?? current }));
      restart();
    },
    setFilter: (wanted) => {
      store.setState(wanted);
      restart();
    },
    readEarlier: async () => {
      const { session, earlier, isReading } = store.getState();
      if (session !== null && earlier.kind === 'some' && !isReading) await readPage(session, earlier, wish);
    },
  };
}

const fits = ({ kind, title, detail }: TimelineEntry, filter: TimelineFilter, text: string): boolean =>
  (filter === 'all' || storyKinds.includes(kind)) &&
  (text === '' || `${title}\n${detail ?? ''}`.toLowerCase().includes(text.toLowerCase()));

/**
 * The latest first; of a note or hypothesis that was changed only as it stands, and none that was taken away. In the story a
 * diagnosis that came to its end is that end.
 */
export function shownEntries(entries: readonly TimelineEntry[], filter: TimelineFilter): readonly TimelineEntry[] {
  const lastOnly: readonly TimelineKind[] =
    filter === 'story' ? ['note', 'hypothesis', 'diagnosis'] : ['note', 'hypothesis'];
  const seen = new Set<string>();
  return entries.toReversed().filter(({ kind, subject, title }) => {
    if (subject === null || !lastOnly.includes(kind)) return true;
    const id = `${kind} ${subject}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return title !== '';
  });
}
