import { readdir, readFile, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Removal, SessionBounds, sessionsToRemove } from '../../shared/sessions/session-bounds.ts';
import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import { listSessionFiles, mayBeWritten, sessionPath, statSession } from './session-files.ts';
import { isIndexName, removeIndex } from './session-index.ts';
import type { SessionsPlace } from './sessions-place.ts';
import { summarizeSession } from './summarize-session.ts';
import { THINNING_ENDING } from './thin-journal.ts';

/** Beside the folder of the sessions: `{"sessions": {"keepDays": 90, "keepBytes": 2000000000}}`. */
const SETTINGS = 'settings.json';
const Settings = z.object({ sessions: SessionBounds.default(SessionBounds.parse({})) });

/** The bounds that the person set; the usual ones where there is no file, or one that cannot be read. */
export async function readBounds(folder: string): Promise<SessionBounds> {
  const usual = SessionBounds.parse({});
  try {
    const settings = Settings.safeParse(JSON.parse(await readFile(join(folder, '..', SETTINGS), 'utf8')));
    return settings.success ? settings.data.sessions : usual;
  } catch {
    return usual; // not there as a rule; one that is damaged must not make sessions go
  }
}

/** Every session that is kept, latest first. */
export async function summarizeAll({ folder, currentId, now }: SessionsPlace): Promise<readonly SessionSummary[]> {
  const summaries: SessionSummary[] = [];
  for (const file of await listSessionFiles(folder))
    summaries.push(await summarizeSession(file, { currentId, nowMs: now() }));
  return summaries;
}

/** Removes what the bounds do not allow; answers what went. */
export async function tidySessions(place: SessionsPlace): Promise<readonly Removal[]> {
  const bounds = await readBounds(place.folder);
  const removals = sessionsToRemove(await summarizeAll(place), bounds, place.now());
  await removeLeftovers(place);
  const gone: Removal[] = [];
  for (const removal of removals) if (await isRemoved(sessionPath(place.folder, removal.id))) gone.push(removal);
  for (const { id } of gone) await removeIndex(sessionPath(place.folder, id));
  return gone;
}

/** Copies that a crash kept from being finished (the session itself is whole), and indexes of what is gone. */
async function removeLeftovers({ folder, currentId, now }: SessionsPlace): Promise<void> {
  const names = await readdir(folder).catch(() => []); // not there yet, or not ours to see
  for (const name of names.filter((each) => each.endsWith(THINNING_ENDING))) {
    const id = basename(name, `.jsonl${THINNING_ENDING}`);
    const file = await statSession(folder, id);
    if (id !== currentId && (file === null || !mayBeWritten(file, now()))) await isRemoved(join(folder, name));
  }
  for (const name of names.filter(isIndexName))
    if ((await statSession(folder, basename(name, '.index'))) === null) await isRemoved(join(folder, name));
}

const isRemoved = (path: string): Promise<boolean> =>
  unlink(path).then(
    () => true,
    () => false, // a folder that cannot be written; what is left is told by its size
  );
