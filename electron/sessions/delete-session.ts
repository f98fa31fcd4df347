import { unlink } from 'node:fs/promises';
import { REPLAYED_SESSION, type SessionId } from '../../shared/sessions/session-id.ts';
import { statSession } from './session-files.ts';
import { removeIndex } from './session-index.ts';
import { NOT_KEPT, type SessionsPlace } from './sessions-place.ts';
import { summarizeSession } from './summarize-session.ts';

export type Deleting = { readonly kind: 'deleted' } | { readonly kind: 'not-deleted'; readonly because: string };

const notDeleted = (because: string): Deleting => ({ kind: 'not-deleted', because });

/** Removes a session that the person no longer wants, for good; never one that is being written. */
export async function deleteSession({ folder, currentId, now }: SessionsPlace, id: SessionId): Promise<Deleting> {
  if (id === currentId) return notDeleted('This session is still being written.');
  if (id === REPLAYED_SESSION) return notDeleted('The recording that is replayed is not among the sessions kept here.');
  const file = await statSession(folder, id);
  if (file === null) return notDeleted(NOT_KEPT);
  const { ending, unsettledActions } = await summarizeSession(file, { currentId, nowMs: now() });
  if (ending === 'running') return notDeleted('Another Routelight is still writing this session.');
  if (unsettledActions > 0)
    return notDeleted('A change in it is neither kept nor undone. Reconcile it first, so that its record is not lost.');
  try {
    await unlink(file.path);
    await removeIndex(file.path);
    return { kind: 'deleted' };
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    return notDeleted(`Its file cannot be removed (${code}).`);
  }
}
