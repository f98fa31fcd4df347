import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { TimelineEntry } from '../../shared/sessions/timeline-entry.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBox } from '../ui/filter-box.tsx';
import { Notice } from '../ui/notice.tsx';
import { Segments } from '../ui/segments.tsx';
import { RecordPanel } from './record-panel.tsx';
import styles from './sessions.module.css';
import { StoryPanel } from './story-panel.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { shownEntries, type TimelineFilter } from './timeline-store.ts';

const filters: readonly { readonly value: TimelineFilter; readonly title: string }[] = [
  { value: 'story', title: 'What mattered' },
  { value: 'all', title: 'Everything' },
];

/** A session's entries, the latest first, beside the notes and hypotheses that the person keeps of it. */
export function TimelineView() {
  const { timeline, story } = usePage();
  const { session, current, filter, text, entries, isReading, problem } = useStore(timeline);
  const searchBox = useRef<HTMLInputElement>(null);
  const split = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const shown = useMemo(() => shownEntries(entries, filter), [entries, filter]);
  useEffect(() => void story.show(session), [story, session]);
  const close = () => {
    // the button that closes it goes with the panel: the focus goes back to the entry
    split.current?.querySelector<HTMLElement>('li [aria-expanded=true]')?.focus();
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isInBox = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape' && open !== null && !isInBox) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the entry from anywhere but a box.
    <div ref={split} className={styles.split} onKeyDown={onKeyDown}>
      <section className={styles.main} aria-label="Timeline">
        <div className={styles.tools}>
          <Segments
            label="Entries"
            value={filter}
            options={filters}
            onChange={(to) => timeline.setFilter({ filter: to })}
          />
          <span className={styles.spring} />
          <FilterBox
            label="Search the timeline"
            value={text}
            placeholder="Search"
            onChange={(next) => timeline.setFilter({ text: next })}
            onLeave={() => {}}
            problem={null}
            help="Entries that hold these words, whatever their case."
            inputRef={searchBox}
          />
        </div>
        {session !== current && (
          <Notice
            tone="plain"
            title="This is an earlier session."
            action={<Button onClick={() => timeline.show(null)}>Back to the one that runs</Button>}
          />
        )}
        {problem !== null && (
          <Notice tone="danger" title="It cannot be read.">
            {visibleText(problem, 400)}
          </Notice>
        )}
        <Entries entries={shown} open={open} onOpen={(seq) => setOpen(seq === open ? null : seq)}>
          <Earlier />
        </Entries>
        {shown.length === 0 && !isReading && problem === null && (
          <EmptyState title={text === '' ? 'Nothing has happened yet.' : 'No entry holds these words.'}>
            {text === '' ? 'Diagnose a target, or write down a note: it appears here.' : undefined}
          </EmptyState>
        )}
      </section>
      {open === null || session === null ? (
        <StoryPanel />
      ) : (
        <div className={styles.record}>
          <RecordPanel
            session={session}
            seq={open}
            title={entries.find(({ seq }) => seq === open)?.title ?? `Entry ${open}`}
            onClose={close}
          />
        </div>
      )}
    </div>
  );
}

interface EntriesProps {
  readonly entries: readonly TimelineEntry[];
  readonly open: number | null;
  readonly onOpen: (seq: number) => void;
  readonly children: ReactNode;
}

const dayText = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });

function Entries({ entries, open, onOpen, children }: EntriesProps) {
  const days = useMemo(() => byDay(entries), [entries]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section className={styles.entries} aria-label="Entries, the latest first" tabIndex={0}>
      {days.map(([day, each]) => (
        <div key={day}>
          <h2 className={styles.day}>{day}</h2>
          <ol>
            {each.map((entry) => (
              <TimelineRow key={entry.seq} entry={entry} isOpen={entry.seq === open} onOpen={() => onOpen(entry.seq)} />
            ))}
          </ol>
        </div>
      ))}
      {children}
    </section>
  );
}

const byDay = (entries: readonly TimelineEntry[]): readonly (readonly [string, readonly TimelineEntry[]])[] => {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = dayText.format(entry.atMs);
    const known = days.get(day);
    if (known === undefined) days.set(day, [entry]);
    else known.push(entry);
  }
  return [...days];
};

function Earlier() {
  const { timeline } = usePage();
  const { earlier, isReading } = useStore(timeline);
  if (isReading) return <p className={styles.quiet}>Reading…</p>;
  return earlier.kind === 'some' ? (
    <Button onClick={() => void timeline.readEarlier()}>Show earlier entries</Button>
  ) : null;
}
