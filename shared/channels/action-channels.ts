import { z } from 'zod';
import { Planning } from '../actions/action-plan.ts';
import { ActionRequest, InterfaceName } from '../actions/action-request.ts';
import { ActionState } from '../actions/action-state.ts';
import { PermanentAlias } from '../actions/permanent-alias.ts';
import { invoke, stream } from '../channel.ts';
import { AddressFamily } from '../family.ts';

const ActionId = z.string().regex(/^[a-z0-9-]{8,60}$/);

/** How an action stands, or the sentence why nothing was done about it. */
export const ActionReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), state: ActionState }),
  z.object({ kind: z.literal('refused'), because: z.string() }),
]);
export type ActionReply = z.output<typeof ActionReply>;

/** Every change that was ever begun, oldest first, as the journals have it: nothing of the system is read for it. */
export const ActionList = z.object({
  states: z.array(ActionState),
  /** Journals that cannot be read, by their names: what became of those changes is not known. */
  unreadFiles: z.array(z.string()),
  /** True on a recording: nothing can be planned, run or undone. */
  isReadOnly: z.boolean(),
});
export type ActionList = z.output<typeof ActionList>;

/** The addresses that something puts back after a restart. */
export const PermanentAliases = z.object({
  permanent: z.array(PermanentAlias),
  /** Why `permanent` may lack some; `null` when all places were read. */
  permanentUnread: z.string().nullable(),
});
export type PermanentAliases = z.output<typeof PermanentAliases>;

/** A free-looking address for one more on this interface. Nothing is sent: whether somebody has it is checked by the plan. */
export const proposeAlias = invoke('alias:propose', {
  request: z.object({ interfaceName: InterfaceName, family: AddressFamily }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('proposed'),
      address: z.string(),
      /** 32 or 128: a mask that covers nothing but the address. */
      prefixLength: z.int(),
      because: z.string(),
    }),
    z.object({ kind: z.literal('nothing-to-propose'), because: z.string() }),
  ]),
});

/**
 * What would be done, in full. For an address this one sends: two pings, to see whether somebody has it. A plan is for one
 * use, goes stale after five minutes, and when what it was made from has changed.
 */
export const planAction = invoke('actions:plan', {
  request: z.object({
    request: ActionRequest,
    /** The change takes itself back after so long unless kept; `null` for no trial. Left out of account where there is none. */
    trialSeconds: z.int().min(5).max(3_600).nullable(),
  }),
  reply: Planning,
});

/** Does what a plan says, once the person agreed; the system may ask for a password. Answers when its first end is reached. */
export const runAction = invoke('actions:run', {
  request: z.object({
    plan: ActionId,
    /** What the person typed where the plan has `mustType`. */
    typed: z.string().max(200).nullable(),
  }),
  reply: ActionReply,
});

/** Keeps a change that is on trial. The system has the last word: the time may have been over. */
export const keepAction = invoke('actions:keep', { request: z.object({ action: ActionId }), reply: ActionReply });

/** Takes a change back: a trial at once and without a prompt, one that "needs you" with administrator rights. */
export const undoAction = invoke('actions:undo', { request: z.object({ action: ActionId }), reply: ActionReply });

/** Looks at the system for every change whose end nobody wrote down. */
export const reconcileActions = invoke('actions:reconcile', { request: z.object({}), reply: ActionList });

/** What is put back after a restart. Several commands of the system are run for it, so it is asked for where it is shown. */
export const readPermanentAliases = invoke('actions:read-permanent', {
  request: z.object({}),
  reply: PermanentAliases,
});

/** All changes and how they stand: first as they are, then whenever one gets further. */
export const watchActions = stream('actions:watch', { request: z.object({}), event: ActionList });

/** Which process has this number now. A request to stop it names its start as well, in case the number is used again. */
export const findProcess = invoke('processes:find', {
  request: z.object({ pid: z.int().min(2) }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('found'), pid: z.int(), startedAt: z.string(), command: z.string() }),
    z.object({ kind: z.literal('not-found'), because: z.string() }),
  ]),
});

export const actionChannels = {
  proposeAlias,
  planAction,
  runAction,
  keepAction,
  undoAction,
  reconcileActions,
  readPermanentAliases,
  watchActions,
  findProcess,
} as const;
