import type { ActionReply } from '../../shared/channels/action-channels.ts';
import { readActionState } from './action-journal.ts';

export const refused = (because: string): ActionReply & { readonly kind: 'refused' } => ({ kind: 'refused', because });

/** Where the action is by now, from its journal. */
export async function replyWith(folder: string, id: string): Promise<ActionReply> {
  const state = await readActionState(folder, id);
  return state === null ? refused('There is no such change.') : { kind: 'done', state };
}

/** Before the change nothing was done; an armed trial takes itself back. */
export const unwritten = (error: unknown): string =>
  `It could not be written down, so it was not made, or takes itself back at the end of its trial: ${error instanceof Error ? error.message : String(error)}`;
