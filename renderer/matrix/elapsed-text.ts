import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';

/** These do not tell how long the connect took: the time of their whole run stands for it. */
const UNTIMED: readonly ProgramChoice['kind'][] = ['nc', 'curl', 'command'];

/** `after 0.4 ms`, or `within 212 ms` where the start of the program is in it. */
export function elapsedText({ kind }: ProgramChoice, { elapsedMs, outcome }: ConnectAttempt): string {
  const isWhole = UNTIMED.includes(kind) || outcome.kind === 'program-failed';
  return isWhole ? `within ${Math.ceil(elapsedMs)} ms` : `after ${elapsedMs.toFixed(1)} ms`;
}
