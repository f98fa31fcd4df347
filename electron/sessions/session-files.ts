import { readdir, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { SessionId } from '../../shared/sessions/session-id.ts';

/** A session among those that are kept. */
export interface SessionFile {
  readonly id: SessionId;
  readonly path: string;
  readonly sizeBytes: number;
  /** 0 for a file that somebody named, which is not among them. */
  readonly changedAtMs: number;
}

const ENDING = '.jsonl';

/** The sessions of a folder, latest first by name, which begins with the time of their start. A folder that is missing has none. */
export async function listSessionFiles(folder: string): Promise<readonly SessionFile[]> {
  const names = await readdir(folder).catch(emptyWhenMissing);
  const ids = names.flatMap((name) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []));
  const files = await Promise.all(
    ids.filter((id) => SessionId.safeParse(id).success).map((id) => statSession(folder, id)),
  );
  return files.filter((each) => each !== null).toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

/** The path of a session by its id. */
export const sessionPath = (folder: string, id: SessionId): string => join(folder, `${id}${ENDING}`);

export async function statSession(folder: string, id: SessionId): Promise<SessionFile | null> {
  const path = sessionPath(folder, id);
  const found = await stat(path).catch(() => null); // gone since the folder was read, or not ours to see
  return found?.isFile() ? { id, path, sizeBytes: found.size, changedAtMs: found.mtimeMs } : null;
}

/**
 * Whether a process still writes the session: the one whose number its name ends in lives, and the file was written since
 * this machine started. Wrong only when the number was given to another process meanwhile; the session is then merely kept.
 */
export function mayBeWritten({ id, changedAtMs }: SessionFile, nowMs: number): boolean {
  const [, pid] = /-(\d{1,10})$/.exec(id) ?? [];
  const bootedAtMs = nowMs - uptime() * 1_000;
  return pid !== undefined && changedAtMs >= bootedAtMs && isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // another user's
  }
}

function emptyWhenMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
