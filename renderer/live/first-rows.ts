import type { StoreApi } from 'zustand/vanilla';
import type { Cancel, Clock } from './clock.ts';
import type { LiveState } from './live-state.ts';

/** A system that is slow to answer does not hold up what is no reading. */
const LONGEST_MS = 2_000;

type Reading = Pick<StoreApi<LiveState<unknown>>, 'getState' | 'subscribe'>;

/**
 * Runs something once one of these readings has rows, or has failed, and the page had a turn to draw them; after two
 * seconds in any case. What the main process would do for it does not delay the first rows then.
 */
export function afterFirstRows(readings: readonly Reading[], clock: Clock, run: () => void): Cancel {
  let isDone = false;
  const finish = () => {
    if (isDone) return;
    cancel();
    run();
  };
  const look = () => {
    if (!isDone && readings.some((each) => hasCome(each.getState()))) cancels.push(clock.after(0, finish));
  };
  const cancels = [clock.after(LONGEST_MS, finish), ...readings.map((each) => each.subscribe(look))];
  const cancel = () => {
    isDone = true;
    for (const each of cancels) each();
  };
  look();
  return cancel;
}

const hasCome = ({ kind, rows }: LiveState<unknown>): boolean => kind === 'read' || rows.length > 0;
