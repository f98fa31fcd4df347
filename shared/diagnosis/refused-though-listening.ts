import type { Socket } from '../socket.ts';
import { isWhole, listenersOn } from './facts-of-case.ts';
import type { CaseWith } from './rule.ts';
import { deadTries, endedWith, type Tries } from './tries.ts';

/** Nobody got in, and some were refused though something listens on the port: bound to other addresses, or barred by a firewall. */
export interface RefusedThoughListening {
  /** At least one. */
  readonly refused: readonly Tries[];
  /** What listens on the port; at least one. */
  readonly bound: readonly Socket[];
}

/** `null` when nothing was refused, nothing listens there, or the list of listeners may lack some. */
export function refusedThoughListening(given: CaseWith<'attempts' | 'listeners'>): RefusedThoughListening | null {
  const refused = endedWith(deadTries(given), 'refused');
  const bound = listenersOn(given.listeners, given.target.port);
  return refused.length > 0 && bound.length > 0 && isWhole(given, 'listeners') ? { refused, bound } : null;
}
