import { access, rm } from 'node:fs/promises';
import { type ActionStep, isSettled } from '../../shared/actions/action-state.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { JournalledAction } from './action-journal.ts';
import type { Seen } from './action-kind.ts';
import { keepFile, undoFile } from './trial-command.ts';

export interface ReconcileDoors {
  readonly folder: string;
  readonly now: () => number;
  /** Reads the system for this action. */
  readonly see: (action: JournalledAction) => Promise<Seen>;
  /** Whether somebody worked on it a moment ago; `null` when the processes could not be listed. */
  readonly isWatched: boolean | null;
  /** Whether a process of this number lives and is not this one. */
  readonly isAnother: (pid: number) => boolean;
  /** The action as its journal has it by now. */
  readonly latest: (action: JournalledAction) => Promise<JournalledAction | null>;
  readonly append: (action: JournalledAction, step: ActionStep) => Promise<unknown>;
}

/**
 * What became of an action whose end nobody wrote down: the app was killed, the machine slept or restarted. The system and
 * the watcher are looked at, and the answer is written into the action's journal. `null` when it is still on its way, or
 * when nothing new is known of it.
 */
export async function reconcileAction(action: JournalledAction, doors: ReconcileDoors): Promise<ActionStep | null> {
  if (isSettled(action)) return null;
  const { isWatched } = doors;
  // whoever is there does the work, kept or not; where nobody can be looked for, they have until their time is over
  if (
    isWatched === true ||
    ((isWatched === null || isBeingWritten(action, doors)) && doors.now() < latestEndMs(action))
  )
    return null;
  const step = decide(action, await doors.see(action), await isThere(keepFile(doors.folder, action.id)));
  if (step === null || JSON.stringify(step) === JSON.stringify(action.step)) return null;
  // somebody else found its end meanwhile, and took the keep-file away after writing it down: what was seen since is stale
  if (JSON.stringify((await doors.latest(action))?.step) !== JSON.stringify(action.step)) return null;
  await doors.append(action, step);
  if (isSettled({ step }))
    for (const file of [keepFile(doors.folder, action.id), undoFile(doors.folder, action.id)])
      await rm(file, { force: true });
  return step;
}

/** Another Routelight is between two of its steps: it writes the next one itself. */
const isBeingWritten = ({ step, writerPid }: JournalledAction, { isAnother }: ReconcileDoors): boolean =>
  (step.kind === 'intended' || step.kind === 'armed' || step.kind === 'applied') && isAnother(writerPid);

function decide(action: JournalledAction, seen: Seen, isKept: boolean): ActionStep | null {
  const { plan, step } = action;
  if (seen.state === 'unknown') return null;
  if (seen.state === 'as-before')
    return step.kind === 'intended'
      ? {
          kind: 'not-done',
          because: `it ended before anything was changed, or was taken back at once: ${seen.because}`,
        }
      : { kind: 'reverted', because: seen.because };
  if (plan.trialSeconds === null || isKept) return { kind: 'kept' };
  return {
    kind: 'needs-you',
    because: `${seen.because}, and nothing waits any more to take it back`,
    command: plan.undo === null ? '' : `sudo ${printCommandLine(plan.undo.command)}`,
  };
}

/** When a trial is over for certain: its own time, counted from the latest moment at which it can have been armed. */
const latestEndMs = ({ plan, changedAtMs }: JournalledAction): number =>
  changedAtMs + (plan.trialSeconds ?? 0) * 1_000 + PROMPT_MS;
/** A password prompt waits this long at most; what is typed into it later is not taken (see the elevation's deadline). */
const PROMPT_MS = 120_000;

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
