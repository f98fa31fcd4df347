import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { dateText } from '../readings/time-text.ts';

/** What a session is called in a list: its name, or when it began. */
export function sessionTitle({ name, startedAtMs, id }: SessionSummary): string {
  if (name !== null) return visibleText(name, 200);
  return startedAtMs === null ? visibleText(id, 100) : dateText(new Date(startedAtMs).toISOString());
}

/** `2 diagnoses, 1 change, 1 note`; the readings, of which every session has many, last. */
export function countsText({ counts }: SessionSummary): string {
  const parts: readonly (readonly [number, string, string])[] = [
    [counts.diagnoses, 'diagnosis', 'diagnoses'],
    [counts.actions, 'change made', 'changes made'],
    [counts.hypotheses, 'hypothesis', 'hypotheses'],
    [counts.notes, 'note', 'notes'],
    [counts.changes, 'difference seen', 'differences seen'],
    [counts.observations, 'reading', 'readings'],
  ];
  const told = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]));
  return told.length === 0 ? 'nothing yet' : told.join(', ');
}

export const endingTexts: Readonly<Record<SessionSummary['ending'], string>> = {
  running: 'still written',
  ended: '',
  'cut-off': 'cut off: the app or the machine went down',
};

export const sizeText = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
};

export const conclusionTitles = {
  open: 'open',
  holds: 'holds',
  refuted: 'refuted',
  'cannot-tell': 'cannot tell',
} as const;
