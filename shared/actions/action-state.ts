import { z } from 'zod';
import { ActionPlan } from './action-plan.ts';

/**
 * How far an action is. Each is written to the action's own journal before the next begins, so that whatever ends the app
 * leaves a state that can be told: `intended` before anything ran, `armed` once the undo waits outside the app, `applied`
 * when the command was done, `verified` when the system was read and shows it.
 */
export const ActionStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('intended') }),
  z.object({ kind: z.literal('armed'), undoAtMs: z.number().nullable() }),
  z.object({ kind: z.literal('applied') }),
  z.object({ kind: z.literal('verified'), because: z.string() }),
  z.object({ kind: z.literal('kept') }),
  z.object({ kind: z.literal('reverted'), because: z.string() }),
  /** Nothing was changed: not authorised, cancelled at the prompt, refused by the system. */
  z.object({ kind: z.literal('not-done'), because: z.string() }),
  /** The system is not as it should be and the app cannot mend it: the exact command for the person. */
  z.object({ kind: z.literal('needs-you'), because: z.string(), command: z.string() }),
]);
export type ActionStep = z.output<typeof ActionStep>;

/** One line of an action's journal. */
export const ActionRecord = z.object({
  schema: z.literal(1),
  seq: z.int().min(1),
  atMs: z.number(),
  /** The process that wrote it: two instances may look after one action in turn. */
  pid: z.int(),
  /** With the first record only. */
  plan: ActionPlan.nullable(),
  step: ActionStep,
});
export type ActionRecord = z.output<typeof ActionRecord>;

/** An action as it stands, read from its journal. */
export const ActionState = z.object({
  id: z.string(),
  plan: ActionPlan,
  startedAtMs: z.number(),
  changedAtMs: z.number(),
  /** When a trial takes itself back unless kept: the countdown. `null` without a trial, and before it is armed. */
  undoAtMs: z.number().nullable(),
  step: ActionStep,
});
export type ActionState = z.output<typeof ActionState>;

/** Nothing more will happen to it by itself. */
export const isSettled = ({ step }: Pick<ActionState, 'step'>): boolean =>
  step.kind === 'kept' || step.kind === 'reverted' || step.kind === 'not-done';
