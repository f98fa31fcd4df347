import { REPLAYED_SESSION, type SessionId } from '../../shared/sessions/session-id.ts';
import type { Journal } from './journal.ts';
import { type FileOpening, openSessionFile, type SessionOfFile } from './open-session-file.ts';
import { statSession } from './session-files.ts';

/** Where sessions are kept, and which of them this run is writing or replaying. */
export interface SessionsPlace {
  readonly folder: string;
  /** The journal of this run; `null` where nothing is written: on the command line, and in a replay. */
  readonly journal: Journal | null;
  readonly currentId: SessionId | null;
  readonly replayed: SessionOfFile | null;
  readonly now: () => number;
}

export const NOT_KEPT = 'There is no such session any more.';

/** Opens a session by its id. Closing the one that is replayed leaves it open for the rest of the run. */
async function openKept(
  { folder, replayed }: Pick<SessionsPlace, 'folder' | 'replayed'>,
  id: SessionId,
): Promise<FileOpening> {
  if (id === REPLAYED_SESSION && replayed !== null) return { kind: 'opened', ...replayed, close: async () => {} };
  const file = await statSession(folder, id);
  return file === null ? { kind: 'failed', because: NOT_KEPT } : openSessionFile(file.path);
}

/** Opens a session, works on it and closes it again; or the sentence why it cannot be opened. */
export async function withSession<Result>(
  place: Pick<SessionsPlace, 'folder' | 'replayed'>,
  id: SessionId,
  work: (opened: SessionOfFile) => Promise<Result>,
): Promise<Result | { readonly kind: 'failed'; readonly because: string }> {
  const opening = await openKept(place, id);
  if (opening.kind === 'failed') return opening;
  try {
    return await work(opening);
  } finally {
    await opening.close();
  }
}
