import type { Observation } from './reading.ts';

/** What stands between an observation and the full truth; `null` when nothing does. */
export type ObservationProblem = Exclude<Observation['ending']['kind'], 'exited'> | 'odd-exit' | 'unread-lines' | null;

export function problemOf({ ending, isComplete, unreadCount }: Observation): ObservationProblem {
  if (ending.kind !== 'exited') return ending.kind;
  if (!isComplete) return 'odd-exit';
  return unreadCount > 0 ? 'unread-lines' : null;
}
