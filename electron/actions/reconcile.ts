import { access } from 'node:fs/promises';
import type { ActionState, ActionStep } from '../../shared/actions/action-state.ts';
import { isSettled } from '../../shared/actions/action-state.ts';
import { printCommandLine } from '../../shared/command.ts';
import { keepFile } from './trial-command.ts';
import type { Seen } from './verify-action.ts';

export interface ReconcileDoors {
  readonly folder: string;
  readonly now: () => number;
  /** Reads the system for this action. */
  readonly see: (state: ActionState) => Promise<Seen>;
  /** `null` when the processes could not be listed. */
  readonly isWatched: (id: string) => Promise<boolean | null>;
  readonly append: (state: ActionState, step: ActionStep) => Promise<unknown>;
}

/**
 * What became of an action whose end nobody wrote down: the app was killed, the machine slept or restarted. The system and
 * the watcher are looked at, and the answer is written into the action's journal. `null` when it is still on its way.
 */
export async function reconcileAction(state: ActionState, doors: ReconcileDoors): Promise<ActionStep | null> {
  if (isSettled(state)) return null;
  const isWatched = state.plan.trialSeconds === null ? false : await doors.isWatched(state.id);
  // a watcher that is there does its work, kept or not; one that cannot be looked for has until its time is over
  if (isWatched === true || (isWatched === null && doors.now() < latestEndMs(state))) return null;
  const step = decide(state, await doors.see(state), await isThere(keepFile(doors.folder, state.id)));
  if (step === null || JSON.stringify(step) === JSON.stringify(state.step)) return null;
  await doors.append(state, step);
  return step;
}

function decide(state: ActionState, seen: Seen, isKept: boolean): ActionStep | null {
  const { plan, step } = state;
  if (seen.state === 'unknown') return null;
  if (seen.state === 'as-before')
    return step.kind === 'intended'
      ? { kind: 'not-done', because: `the app ended before anything was changed: ${seen.because}` }
      : { kind: 'reverted', because: seen.because };
  if (plan.trialSeconds === null || isKept) return { kind: 'kept' };
  return {
    kind: 'needs-you',
    because: `${seen.because}, and nothing waits any more to take it back`,
    command: plan.undo === null ? '' : printCommandLine(plan.undo.command),
  };
}

/** When a trial is over for certain: its own time, counted from the latest moment at which it can have been armed. */
const latestEndMs = ({ plan, changedAtMs }: ActionState): number =>
  changedAtMs + (plan.trialSeconds ?? 0) * 1_000 + PROMPT_MS;
/** A password prompt waits this long at most; what is typed into it later is not taken (see the elevation's deadline). */
const PROMPT_MS = 120_000;

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
