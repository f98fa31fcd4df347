import type { JournalRecord } from '../journal.ts';

const HAPPENINGS: ReadonlySet<JournalRecord['kind']> = new Set([
  ...(['diagnosis-started', 'diagnosis', 'matrix', 'root-control', 'action'] as const),
  ...(['session-named', 'note', 'hypothesis'] as const),
]);

/** Whether what was read right before a record of this kind belongs to it, and is kept when readings are left out. */
export const restsOnReadings = (kind: JournalRecord['kind']): boolean => HAPPENINGS.has(kind);
