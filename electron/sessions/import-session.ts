import { rename } from 'node:fs/promises';
import { describeSession } from '../../shared/sessions/describe-session.ts';
import type { SessionId } from '../../shared/sessions/session-id.ts';
import { makeFolder } from '../make-folder.ts';
import { linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';
import { openSessionFile } from './open-session-file.ts';
import { copySession } from './pack-session.ts';
import { sessionPath } from './session-files.ts';

export type Importing =
  | {
      readonly kind: 'imported';
      readonly session: SessionId;
      readonly recordCount: number;
      readonly problems: readonly string[];
    }
  | { readonly kind: 'failed'; readonly because: string };

/** Times come from elsewhere; a year beyond 9999 makes no name. */
const LAST_DATE_MS = 253_402_300_799_999;

/** Keeps a copy of a session file, packed or plain, among the sessions. The same file twice is one session. */
export async function importSession(path: string, folder: string): Promise<Importing> {
  const opening = await openSessionFile(path);
  if (opening.kind === 'failed') return opening;
  try {
    const started = await startOf(opening.session);
    if (started === null) return { kind: 'failed', because: `${path} is no session: it has no first record.` };
    return await keep(opening.session, started, folder, opening.problems);
  } finally {
    await opening.close();
  }
}

async function keep(
  session: OpenSession,
  startedAtMs: number,
  folder: string,
  problems: readonly string[],
): Promise<Importing> {
  await makeFolder(folder, 0o700);
  const stamp = new Date(Math.min(Math.max(startedAtMs, 0), LAST_DATE_MS)).toISOString().replaceAll(':', '-');
  const provisional = `${stamp}-importing.${process.pid}`;
  const copied = await copySession(session, sessionPath(folder, provisional));
  if (copied.kind === 'failed') return copied;
  const { recordCount, sha256, unreadLines } = copied;
  const id = `${stamp}-imported.${sha256.slice(0, 8)}`;
  await rename(sessionPath(folder, provisional), sessionPath(folder, id));
  const lines =
    unreadLines === 1
      ? '1 line of it could not be read and was'
      : `${unreadLines} lines of it could not be read and were`;
  const lost = unreadLines === 0 ? [] : [`${lines} left out.`];
  return { kind: 'imported', session: id, recordCount, problems: [...problems, ...lost] };
}

/** `null` when none of the first lines is the beginning of a session. */
async function startOf(session: OpenSession): Promise<number | null> {
  for await (const lines of linesForward(session.file, 0, session.sizeBytes)) {
    const records = lines.map((line) => session.read(line)).filter((record) => record.kind !== 'unread');
    return describeSession(records).startedAtMs;
  }
  return null;
}
