import type { ActionState } from '../../shared/actions/action-state.ts';

export interface Countdown {
  /** Whole seconds until the change takes itself back; never below 0. */
  readonly secondsLeft: number;
  /** `1:07 until undone: Add 192.168.2.172 to en0`. */
  readonly words: string;
}

/** The trial that ends first; `null` when none is under way. */
export function countdownOf(
  states: readonly Pick<ActionState, 'step' | 'undoAtMs' | 'plan'>[],
  nowMs: number,
): Countdown | null {
  const [next] = states
    .flatMap(({ step, undoAtMs, plan }) =>
      step.kind === 'verified' && undoAtMs !== null ? [{ undoAtMs, title: plan.title }] : [],
    )
    .toSorted((a, b) => a.undoAtMs - b.undoAtMs);
  if (next === undefined) return null;
  const secondsLeft = Math.max(0, Math.ceil((next.undoAtMs - nowMs) / 1_000));
  return { secondsLeft, words: `${printTimeLeft(secondsLeft)} until undone: ${next.title}` };
}

/** `1:07` */
export const printTimeLeft = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
