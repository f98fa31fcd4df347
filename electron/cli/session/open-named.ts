import { stat } from 'node:fs/promises';
import { SessionId } from '../../../shared/sessions/session-id.ts';
import type { SessionSummary } from '../../../shared/sessions/session-summary.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { ownPlatform } from '../../app-settings.ts';
import { openSessionFile, type SessionOfFile } from '../../sessions/open-session-file.ts';
import { listSessionFiles, sessionPath, statSession } from '../../sessions/session-files.ts';
import { sessionFolder } from '../../sessions/session-folder.ts';
import type { SessionsPlace } from '../../sessions/sessions-place.ts';
import { summarizeSession } from '../../sessions/summarize-session.ts';
import { summarizeAll } from '../../sessions/tidy-sessions.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** Where the app keeps its sessions; the command line writes none of its own. */
export const keptSessions = (): SessionsPlace => ({
  folder: sessionFolder(ownPlatform(), process.env),
  ...{ journal: null, currentId: null, replayed: null, now: Date.now },
});

/** A session that was named on the command line, open. */
export interface NamedSession extends SessionOfFile {
  readonly id: SessionId;
  /** How `--replay` names it. */
  readonly path: string;
  readonly summary: SessionSummary;
}

/** Works with what the text names: an id or its beginning, a name, `latest`, or the path of a session file. */
export async function withNamed<Result>(text: string, work: (named: NamedSession) => Promise<Result>): Promise<Result> {
  const place = keptSessions();
  const id = await findId(text, place);
  const path = id === null ? text : sessionPath(place.folder, id);
  const opening = await openSessionFile(path);
  if (opening.kind === 'failed') throw new UsageError(opening.because, exitCode.couldNotLook);
  try {
    const own = id ?? SessionId.safeParse(opening.manifest?.session).data ?? '@file';
    const { session } = opening;
    const file = { id: own, path: session.path, sizeBytes: session.sizeBytes, changedAtMs: 0 };
    const summary = await summarizeSession(id === null ? file : ((await statSession(place.folder, id)) ?? file), {
      currentId: null,
      nowMs: place.now(),
    });
    return await work({ ...opening, id: own, path, summary });
  } finally {
    await opening.close();
  }
}

/** The path that the text means: of a session that is kept, or the text itself for a file that is there. */
export async function pathOfNamed(text: string): Promise<string> {
  const place = keptSessions();
  const id = await findId(text, place);
  return id === null ? text : sessionPath(place.folder, id);
}

/** The id of a session that is kept. */
export async function keptId(text: string): Promise<SessionId> {
  const id = await findId(text, keptSessions());
  if (id === null)
    throw new UsageError(
      `"${visibleText(text, 100)}" is no session that is kept; "routelight session list" names them.`,
      exitCode.couldNotLook,
    );
  return id;
}

/** `null` for the path of a file. */
async function findId(text: string, place: SessionsPlace): Promise<SessionId | null> {
  const ids = (await listSessionFiles(place.folder)).map(({ id }) => id);
  const [latest] = ids;
  if (text === 'latest' && latest !== undefined) return latest;
  if (ids.includes(text)) return text;
  if (await isThere(text)) return null;
  const summaries = await summarizeAll(place);
  const named = summaries.filter(({ id, name }) => name === text || id.startsWith(text));
  const [only, ...others] = named;
  if (only === undefined)
    throw new UsageError(
      `"${visibleText(text, 100)}" is neither a session nor a file. "routelight session list" names what is kept; "latest" is the latest of them.`,
      exitCode.couldNotLook,
    );
  if (others.length === 0) return only.id;
  throw new UsageError(`"${visibleText(text, 100)}" could be any of ${named.map(({ id }) => id).join(', ')}.`);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false, // then it may be a name
  );
