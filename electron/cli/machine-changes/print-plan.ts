import type { ActionPlan } from '../../../shared/actions/action-plan.ts';
import type { ActionState } from '../../../shared/actions/action-state.ts';
import type { ActionReply } from '../../../shared/channels/action-channels.ts';
import { printCommandLine } from '../../../shared/print-command-line.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { wrap } from '../wrap.ts';

/** Everything that will happen, for a person to agree to. */
export function printPlan(plan: ActionPlan, width: number): string {
  const { title, why, warnings, commands, undo, trialSeconds, verify, privilege } = plan;
  const back =
    undo === null
      ? 'This cannot be taken back.'
      : trialSeconds === null
        ? 'It stays until you take it back with:'
        : `It takes itself back after ${trialSeconds} s unless you keep it, even when this is closed. That runs:`;
  return [
    title,
    ...indented(why, width),
    ...warnings.flatMap((warning) => indented(`! ${warning}`, width)),
    '',
    privilege === 'administrator' ? 'Runs as administrator:' : 'Runs as you:',
    ...commands.map(({ command }) => `  ${printCommandLine(command)}`),
    back,
    ...(undo === null ? [] : [`  ${printCommandLine(undo.command)}`]),
    ...wrap('', verify, width),
  ].join('\n');
}

const indented = (text: string, width: number): string[] => wrap('', text, width - 2).map((line) => `  ${line}`);

/** What came of a change, in a sentence or two. */
export function printReply(reply: ActionReply, nowMs: number): string {
  return reply.kind === 'refused' ? `Not done: ${visibleText(reply.because, 2_000)}` : printState(reply.state, nowMs);
}

export function printState({ id, plan, step, undoAtMs }: ActionState, nowMs: number): string {
  switch (step.kind) {
    case 'verified': {
      const leftSeconds = Math.max(0, Math.round(((undoAtMs ?? nowMs) - nowMs) / 1_000));
      return `Done: ${step.because}. It takes itself back in ${leftSeconds} s unless you run: routelight alias keep ${id}`;
    }
    case 'kept':
      return `${plan.trialSeconds === null ? 'Done' : 'Kept'}: ${plan.title}.`;
    case 'reverted':
      return `Taken back: ${step.because}.`;
    case 'not-done':
      return `Not done: ${visibleText(step.because, 2_000)}`;
    case 'needs-you':
      return `Needs you: ${visibleText(step.because, 2_000)}.${step.command === '' ? '' : ` To mend it: ${step.command}`}`;
    default:
      return `Under way: ${plan.title}.`;
  }
}
