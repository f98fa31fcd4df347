import type { ActionPlan } from '../../actions/action-plan.ts';
import type { ActionStep } from '../../actions/action-state.ts';
import { printCommandLine } from '../../print-command-line.ts';
import { printTime } from '../print-time.ts';
import type { ReportAction, Tone } from '../report-parts.ts';
import type { RecordOf, SessionRecords } from './session-records.ts';

/** Every change that was agreed to, and whether it still stands as far as this session knows. */
export function actionsOf({ ofKind }: SessionRecords): ReportAction[] {
  const records = ofKind('action');
  const ids = [...new Set(records.map(({ action }) => action))];
  return ids.flatMap((id) => {
    const own = records.filter(({ action }) => action === id);
    const plan = own.find((each) => each.plan !== null)?.plan ?? null;
    const last = own.at(-1);
    return last === undefined ? [] : [actionOf(id, plan, own, last)];
  });
}

function actionOf(
  id: string,
  plan: ActionPlan | null,
  records: readonly RecordOf<'action'>[],
  { step }: RecordOf<'action'>,
): ReportAction {
  return {
    id,
    title: plan?.title ?? 'A change that was begun in another session',
    why: plan?.why ?? '',
    state: stateText(step),
    tone: TONES[step.kind],
    commands: (plan?.commands ?? []).map(({ words, command }) => ({ words, command: printCommandLine(command) })),
    undo: plan?.undo == null ? null : printCommandLine(plan.undo.command),
    needed: step.kind === 'needs-you' ? step.command : null,
    steps: records.map((each) => ({ atMs: each.atMs, text: stateText(each.step) })),
  };
}

const TONES: Readonly<Record<ActionStep['kind'], Tone>> = {
  intended: 'unknown',
  armed: 'unknown',
  applied: 'unknown',
  verified: 'fine',
  kept: 'fine',
  reverted: 'plain',
  'not-done': 'plain',
  'needs-you': 'problem',
};

function stateText(step: ActionStep): string {
  switch (step.kind) {
    case 'intended':
      return 'Agreed to; nothing was changed yet.';
    case 'armed':
      return step.undoAtMs === null
        ? 'Its undo is ready.'
        : `Its undo is ready and runs by itself at ${printTime(step.undoAtMs)} unless it is kept.`;
    case 'applied':
      return 'Done; the system was not read yet to see it.';
    case 'verified':
      return `In effect: ${step.because}`;
    case 'kept':
      return 'Kept: it is in effect until somebody takes it back.';
    case 'reverted':
      return `Undone: ${step.because}`;
    case 'not-done':
      return `Nothing was changed: ${step.because}`;
    case 'needs-you':
      return `Needs you: ${step.because}`;
  }
}
