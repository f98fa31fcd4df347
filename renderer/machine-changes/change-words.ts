import type { ActionState, ActionStep } from '../../shared/actions/action-state.ts';

export type Standing = 'under-way' | 'on-trial' | 'settled' | 'needs-you';

/** Which of four things a change is to the person. A trial that was applied but not yet looked at is one already. */
export function standingOf({ step, plan, undoAtMs }: ActionState): Standing {
  switch (step.kind) {
    case 'needs-you':
      return 'needs-you';
    case 'kept':
    case 'reverted':
    case 'not-done':
      return 'settled';
    case 'intended':
      return 'under-way';
    case 'armed':
    case 'applied':
    case 'verified':
      return plan.trialSeconds !== null && undoAtMs !== null ? 'on-trial' : 'under-way';
  }
}

/** A step in a word or two, for a table. */
export const stepTitles: Readonly<Record<ActionStep['kind'], string>> = {
  intended: 'begun',
  armed: 'on trial',
  applied: 'on trial',
  verified: 'on trial',
  kept: 'kept',
  reverted: 'taken back',
  'not-done': 'not done',
  'needs-you': 'needs you',
};

/** What the step says of itself; `null` where it has nothing to add. */
export const becauseOf = (step: ActionStep): string | null => ('because' in step ? step.because : null);

/** `1:54`, `0:09`; never below zero. */
export function countdownText(untilMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
