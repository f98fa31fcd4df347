import { join } from 'node:path';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { CommandLine } from '../../shared/command.ts';
import { TRIAL_SCRIPT } from './trial-script.ts';

/** The files by which a trial is told to stay or to go at once. Nothing is ever written into them. */
export const keepFile = (folder: string, id: string): string => join(folder, `${id}.keep`);
export const undoFile = (folder: string, id: string): string => join(folder, `${id}.undo`);

/** By this word a watcher is found among the processes; it is the `$0` of its shell. */
export const trialMarker = (id: string): string => `routelight-trial-${id}`;

/** The one command that arms the undo and makes the change. A plan with a trial has exactly one command and its undo. */
export function trialCommand(folder: string, { id, commands, undo, trialSeconds }: ActionPlan): CommandLine {
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
  readonly isArmed: boolean;
  readonly isApplied: boolean;
}

export const readTrialOutput = (stdout: string): TrialOutput => ({
  isArmed: /^armed \d+\s*$/m.test(stdout),
  isApplied: /^applied\s*$/m.test(stdout),
});
