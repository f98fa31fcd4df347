import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalRecord } from '../../shared/journal.ts';
import { linesOf } from '../../shared/sessions/made-up.ts';
import { openSessionFile, type SessionOfFile } from './open-session-file.ts';
import type { SessionsPlace } from './sessions-place.ts';

/** A folder of sessions for one test. */
export interface SessionsFolder {
  readonly folder: string;
  readonly place: SessionsPlace;
  readonly path: (name: string) => string;
  readonly write: (name: string, content: readonly JournalRecord[] | string | Buffer) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function createSessionsFolder(): Promise<SessionsFolder> {
  const base = await mkdtemp(join(tmpdir(), 'routelight-sessions-'));
  const path = (name: string) => join(base, name);
  return {
    folder: base,
    place: { folder: base, journal: null, currentId: null, replayed: null, now: () => 5_000_000 },
    path,
    write: async (name, content) => {
      const bytes = typeof content === 'string' || Buffer.isBuffer(content) ? content : linesOf(content);
      await writeFile(path(name), bytes);
      return path(name);
    },
    remove: () => rm(base, { recursive: true, force: true }),
  };
}

/** Opens a session file that a test knows to be one. */
export async function opened(path: string): Promise<SessionOfFile> {
  const opening = await openSessionFile(path);
  if (opening.kind === 'failed') throw new Error(opening.because);
  return opening;
}
