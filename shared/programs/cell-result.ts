import { type ConnectAttempt, isAnswer } from '../connect-attempt.ts';
import type { MatrixCell } from './matrix.ts';

/** How far an attempt came: accepted; an answer of the far host, though not a connection; nothing of either. */
export type Reach = 'through' | 'answered' | 'not-reached';

/** `unsteady` came out both ways; `none` has no result: cancelled, or the program was no help. */
export type CellResult = Reach | 'unsteady' | 'none';

export function resultOf(cells: readonly MatrixCell[]): CellResult {
  const reaches = cells.flatMap(({ attempt, again }) => [attempt, again]).flatMap(reachOf);
  const [first = 'none', ...others] = reaches;
  return others.every((each) => each === first) ? first : 'unsteady';
}

function reachOf(attempt: ConnectAttempt | null): readonly Reach[] {
  if (attempt === null || attempt.outcome.kind === 'cancelled' || attempt.outcome.kind === 'program-failed') return [];
  if (attempt.outcome.kind === 'accepted') return ['through'];
  return [isAnswer(attempt) ? 'answered' : 'not-reached'];
}
