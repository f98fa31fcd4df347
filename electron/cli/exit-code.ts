import type { Completeness } from '../../shared/reading.ts';

/** DESIGN §5. */
export const exitCode = { healthy: 0, problemFound: 1, couldNotLook: 2, badUsage: 64 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A partial table is a problem to know of: what is printed is true, but not all of it. */
export function exitCodeOf(completeness: Completeness): ExitCode {
  if (completeness === 'complete') return exitCode.healthy;
  return completeness === 'partial' ? exitCode.problemFound : exitCode.couldNotLook;
}
