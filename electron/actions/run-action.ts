import { writeFile } from 'node:fs/promises';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { ActionStep } from '../../shared/actions/action-state.ts';
import { plainComplaint } from '../../shared/actions/tool-complaint.ts';
import type { CommandLine } from '../../shared/command.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { ActionJournal } from './action-journal.ts';
import type { Seen } from './action-kind.ts';
import type { Elevate, Elevation } from './elevation.ts';
import { actionCommand, keepFile, readTrialOutput, undoFile } from './trial-command.ts';

export interface ActionDoors {
  readonly journal: ActionJournal;
  /** The folder of action journals, with the keep- and undo-files beside them; 0700. */
  readonly folder: string;
  readonly elevate: Elevate;
  /** Runs a command as the person, for plans without privilege. */
  readonly runAsUser: (command: CommandLine) => Promise<Elevation>;
  /** Reads the system. */
  readonly see: () => Promise<Seen>;
  /** Whether what was started goes on without us: a prompt that was given up may have been answered at the last moment. */
  readonly isAtWork: () => Promise<boolean>;
  /** Told of each step once it is on the disk. */
  readonly onStep?: (step: ActionStep, plan: ActionPlan | null) => void;
}

/**
 * Makes one change that the person agreed to: intended → armed → applied → verified, each on the disk before the next. It
 * resolves with the last step; a trial is then `verified` and goes on by itself until kept, undone or over. Throws only when
 * the journal cannot be written; a trial that was armed by then takes itself back.
 */
export async function runAction(plan: ActionPlan, doors: ActionDoors): Promise<ActionStep> {
  const note = async (step: ActionStep, first: ActionPlan | null = null): Promise<ActionStep> => {
    await doors.journal.append(step, first ?? undefined);
    doors.onStep?.(step, first);
    return step;
  };
  await note({ kind: 'intended' }, plan);
  const command = actionCommand(doors.folder, plan);
  const elevation =
    plan.privilege === 'none'
      ? await doors.runAsUser(command)
      : await doors.elevate(command, `Routelight: ${plan.title}`);
  const because = whyNotDone(elevation, plan);
  if (elevation.kind === 'failed' && (await doors.isAtWork())) {
    // nobody waits for it any more: a trial is taken back, and the end is found by those who look for lost ends
    if (plan.trialSeconds !== null) await askToUndo(doors.folder, plan.id);
    return { kind: 'intended' };
  }
  if (because !== null) return note(await afterRefusal(elevation, because, plan, doors));
  const armedAtMs = elevation.kind === 'ran' ? readTrialOutput(elevation.stdout).armedAtMs : null;
  if (armedAtMs !== null) await note({ kind: 'armed', undoAtMs: armedAtMs + (plan.trialSeconds ?? 0) * 1_000 });
  await note({ kind: 'applied' });
  const seen = await doors.see();
  if (seen.state !== 'as-planned') return note(await failed(seen.because, plan, doors));
  const verified = await note({ kind: 'verified', because: seen.because });
  return plan.trialSeconds === null ? note({ kind: 'kept' }) : verified;
}

function whyNotDone(elevation: Elevation, plan: ActionPlan): string | null {
  switch (elevation.kind) {
    case 'ran':
      return elevation.exitCode === 0 ? null : plainComplaint(elevation.stderr, elevation.exitCode);
    case 'cancelled':
      return 'the prompt was closed without a password';
    case 'by-hand':
      return `there is no way to ask for administrator rights from here. ${byHand(plan)}`;
    case 'not-authorised':
    case 'failed':
      return elevation.because;
  }
}

/** What is run by hand has no trial, since that needs the script: the plain commands, and how they are taken back. */
function byHand({ commands, undo }: ActionPlan): string {
  const lines = commands.map(({ command }) => `sudo ${printCommandLine(command)}`).join(' && ');
  const back = undo === null ? '' : ` And to take it back: sudo ${printCommandLine(undo.command)}`;
  return `To do it yourself, for good and without a trial: ${lines}.${back}`;
}

/** A command that failed changed nothing; one that never came back may have, and then the system says, not the exit code. */
async function afterRefusal(elevation: Elevation, because: string, plan: ActionPlan, doors: ActionDoors) {
  const mayHaveRun = elevation.kind === 'failed' || (elevation.kind === 'ran' && plan.commands.length > 1);
  const seen = mayHaveRun ? await doors.see() : null;
  if (seen !== null && seen.state !== 'as-before') return failed(because, plan, doors);
  return { kind: 'not-done', because } as const;
}

/** Not as planned: a trial is told to go back at once, and what is left is for the person. */
async function failed(because: string, plan: ActionPlan, doors: ActionDoors): Promise<ActionStep> {
  if (plan.trialSeconds !== null) await askToUndo(doors.folder, plan.id);
  const command = plan.undo === null ? '' : `sudo ${printCommandLine(plan.undo.command)}`;
  return { kind: 'needs-you', because, command };
}

/** Says that a trial is to stay. The system has the last word: the deadline may have come first. */
export const askToKeep = (folder: string, id: string): Promise<void> =>
  writeFile(keepFile(folder, id), '', { mode: 0o600 });

/** Says that a trial is to go back now. */
export const askToUndo = (folder: string, id: string): Promise<void> =>
  writeFile(undoFile(folder, id), '', { mode: 0o600 });
