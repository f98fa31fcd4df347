import { z } from 'zod';
import { CommandLine } from '../command.ts';
import { ActionRequest } from './action-request.ts';

/** One command of a plan, with why it is run. */
export const PlannedCommand = z.object({ words: z.string(), command: CommandLine });
export type PlannedCommand = z.output<typeof PlannedCommand>;

/** Everything that will happen, before it happens: what the person agrees to. */
export const ActionPlan = z.object({
  /** Made by the main process; running names the plan and nothing else. */
  id: z.string(),
  request: ActionRequest,
  title: z.string(),
  why: z.string(),
  /** Worth reading before agreeing: a conflict check that was blind, a service that launchd starts again. */
  warnings: z.array(z.string()),
  /** A word to be typed first, where a mistake would lock the person out; `null` as a rule. */
  mustType: z.string().nullable(),
  privilege: z.enum(['none', 'administrator']),
  /** In the order they run. */
  commands: z.array(PlannedCommand),
  /** The whole text that runs with administrator rights, as it will be run; `null` when plain commands are enough. */
  script: z.string().nullable(),
  /** How it is taken back; `null` for what cannot be (a process that was stopped). */
  undo: PlannedCommand.nullable(),
  /** The change takes itself back after so many seconds unless kept; `null` when there is no trial. */
  trialSeconds: z.int().min(1).max(3_600).nullable(),
  /** How it will be known that it worked: by reading the system, not by an exit code. */
  verify: z.string(),
});
export type ActionPlan = z.output<typeof ActionPlan>;

/** A plan before the main process gave it its id and the text that will run. */
export type PlanOutline = Omit<ActionPlan, 'id' | 'script'>;
export type OutlinePlanning =
  | { readonly kind: 'planned'; readonly plan: PlanOutline }
  | { readonly kind: 'refused'; readonly because: string };

/** A plan, or the sentence why there is none. */
export const Planning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned'), plan: ActionPlan }),
  z.object({ kind: z.literal('refused'), because: z.string() }),
]);
export type Planning = z.output<typeof Planning>;
