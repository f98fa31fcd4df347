import { join } from 'node:path';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { CommandLine } from '../../shared/command.ts';
import { commandsInOrder, plannedCommands } from './commands-script.ts';
import { TRIAL_SCRIPT } from './trial-script.ts';

/** The files by which a trial is told to stay or to go at once. Nothing is ever written into them. */
export const keepFile = (folder: string, id: string): string => join(folder, `${id}.keep`);
export const undoFile = (folder: string, id: string): string => join(folder, `${id}.undo`);

/** By this word whoever works on an action is found among the processes; it is the `$0` of its shell. */
export const trialMarker = (id: string): string => `routelight-trial-${id}`;

type Planned = Pick<ActionPlan, 'id' | 'commands' | 'undo' | 'trialSeconds'>;

/** The one command that does what the plan says, armed first where it is a trial. */
export const actionCommand = (folder: string, plan: Planned): CommandLine =>
  plan.trialSeconds === null
    ? commandsInOrder(trialMarker(plan.id), plannedCommands(plan))
    : trialCommand(folder, plan);

/** The one command that arms the undo and makes the change. A plan with a trial has exactly one command and its undo. */
export function trialCommand(folder: string, { id, commands, undo, trialSeconds }: Planned): CommandLine {
  const [change, ...more] = commands;
  if (change === undefined || more.length > 0 || undo === null || trialSeconds === null)
    throw new Error('a trial is one command and its undo');
  const words = [change.command.file, ...change.command.args];
  return {
    file: '/bin/sh',
    args: [
      ...['-c', TRIAL_SCRIPT, trialMarker(id), keepFile(folder, id), undoFile(folder, id)],
      ...[String(trialSeconds), String(words.length), ...words, undo.command.file, ...undo.command.args],
    ],
  };
}

/** How far the script got, from what it printed. */
export interface TrialOutput {
  /** When the watcher was started; `null` when the script did not get so far. */
  readonly armedAtMs: number | null;
  readonly isApplied: boolean;
}

export function readTrialOutput(stdout: string): TrialOutput {
  const [, seconds] = /^armed \d+ (\d+)\s*$/m.exec(stdout) ?? [];
  return { armedAtMs: seconds === undefined ? null : Number(seconds) * 1_000, isApplied: /^applied\s*$/m.test(stdout) };
}
