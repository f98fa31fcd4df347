import {
  Activity,
  FlaskConical,
  type LucideIcon,
  Pencil,
  Power,
  Repeat,
  Rows3,
  ScanSearch,
  Stethoscope,
  Wrench,
} from 'lucide-react';
import { useStore } from 'zustand';
import type { TimelineEntry, TimelineKind } from '../../shared/sessions/timeline-entry.ts';
import { timeText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import styles from './sessions.module.css';

const signs: Readonly<Record<TimelineKind, readonly [LucideIcon, string]>> = {
  session: [Power, 'Session'],
  observation: [Rows3, 'Reading'],
  unchanged: [Repeat, 'Unchanged'],
  change: [Activity, 'Change on the system'],
  diagnosis: [Stethoscope, 'Diagnosis'],
  probe: [ScanSearch, 'Probe'],
  action: [Wrench, 'Change made from here'],
  note: [Pencil, 'Note'],
  hypothesis: [FlaskConical, 'Hypothesis'],
};

interface TimelineRowProps {
  readonly entry: TimelineEntry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One entry; while a hypothesis collects its tests, each can be marked as one. */
export function TimelineRow({ entry, isOpen, onOpen }: TimelineRowProps) {
  const { story } = usePage();
  const tests = useStore(
    story,
    (now) => now.story?.hypotheses.find(({ hypothesis }) => hypothesis === now.collecting)?.tests ?? null,
  );
  const [Sign, kind] = signs[entry.kind];
  return (
    <li className={styles.entry} data-tone={entry.tone} data-open={isOpen}>
      {tests !== null && entry.kind !== 'hypothesis' && (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={`${entry.title}: a test of the hypothesis`}
          checked={tests.includes(entry.seq)}
          onChange={() => void story.toggleTest(entry.seq)}
        />
      )}
      <button type="button" className={styles.open} aria-expanded={isOpen} onClick={onOpen}>
        <time className={styles.time} dateTime={new Date(entry.atMs).toISOString()}>
          {timeText(entry.atMs)}
        </time>
        <Sign size={14} role="img" aria-label={kind} className={styles.sign} />
        <span className={styles.words}>
          <span>{entry.title}</span>
          {entry.detail !== null && <span className={styles.detail}>{entry.detail}</span>}
        </span>
      </button>
    </li>
  );
}
