import { writeFile } from 'node:fs/promises';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { ActionStep } from '../../shared/actions/action-state.ts';
import { printCommandLine } from '../../shared/command.ts';
import type { ActionJournal } from './action-journal.ts';
import type { Elevate, Elevation } from './elevation.ts';
import { keepFile, readTrialOutput, trialCommand, undoFile } from './trial-command.ts';
import type { Seen } from './verify-action.ts';

export interface ActionDoors {
  readonly journal: ActionJournal;
  /** The folder of action journals, with the keep- and undo-files beside them; 0700. */
  readonly folder: string;
  readonly elevate: Elevate;
  /** Reads the system. */
  readonly see: () => Promise<Seen>;
  readonly now: () => number;
  readonly onStep?: (step: ActionStep) => void;
}

/**
 * Makes one change that the person agreed to: intended → armed → applied → verified, each on the disk before the next. It
 * resolves with the last step; a trial is then `verified` and goes on by itself until kept, undone or over. Throws only when
 * the journal cannot be written, before anything was changed.
 */
export async function runAction(plan: ActionPlan, doors: ActionDoors): Promise<ActionStep> {
  const { journal, folder, elevate, now } = doors;
  const note = async (step: ActionStep): Promise<ActionStep> => {
    await journal.append(step);
    doors.onStep?.(step);
    return step;
  };
  await journal.append({ kind: 'intended' }, plan);
  doors.onStep?.({ kind: 'intended' });
  const isTrial = plan.trialSeconds !== null;
  const startedAtMs = now();
  for (const command of isTrial ? [trialCommand(folder, plan)] : plan.commands.map((each) => each.command)) {
    const elevation = await elevate(command, plan.title);
    const because = whyNotDone(elevation);
    if (because !== null) return note(await afterRefusal(elevation, because, plan, doors));
    if (elevation.kind === 'ran' && isTrial && readTrialOutput(elevation.stdout).isArmed)
      await note({ kind: 'armed', undoAtMs: startedAtMs + (plan.trialSeconds ?? 0) * 1_000 });
  }
  await note({ kind: 'applied' });
  const { state, because } = await doors.see();
  if (state !== 'as-planned') return note(await failed(because, plan, doors));
  const verified = await note({ kind: 'verified', because });
  return isTrial ? verified : note({ kind: 'kept' });
}

function whyNotDone(elevation: Elevation): string | null {
  switch (elevation.kind) {
    case 'ran':
      return elevation.exitCode === 0
        ? null
        : elevation.stderr.trim() || `it ended with exit code ${elevation.exitCode}`;
    case 'cancelled':
      return 'the prompt was closed without a password';
    case 'by-hand':
      return `there is no way to ask for administrator rights from here; run it yourself: ${elevation.command}`;
    case 'not-authorised':
    case 'failed':
      return elevation.because;
  }
}

/** A command that failed changed nothing; one that never came back may have, and then the system says, not the exit code. */
async function afterRefusal(elevation: Elevation, because: string, plan: ActionPlan, doors: ActionDoors) {
  const seen = elevation.kind === 'failed' ? await doors.see() : null;
  if (seen !== null && seen.state !== 'as-before') return failed(because, plan, doors);
  return { kind: 'not-done', because } as const;
}

/** Not as planned: a trial is told to go back at once, and what is left is for the person. */
async function failed(because: string, plan: ActionPlan, doors: ActionDoors): Promise<ActionStep> {
  if (plan.trialSeconds !== null) await writeFile(undoFile(doors.folder, plan.id), '', { mode: 0o600 });
  const command = plan.undo === null ? '' : printCommandLine(plan.undo.command);
  return { kind: 'needs-you', because, command };
}

/** Says that a trial is to stay. The system has the last word: the deadline may have come first. */
export const askToKeep = (folder: string, id: string): Promise<void> =>
  writeFile(keepFile(folder, id), '', { mode: 0o600 });

/** Says that a trial is to go back now. */
export const askToUndo = (folder: string, id: string): Promise<void> =>
  writeFile(undoFile(folder, id), '', { mode: 0o600 });
