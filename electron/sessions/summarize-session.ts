import { createDescription, describeSession, isToldWhole } from '../../shared/sessions/describe-session.ts';
import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import { glance } from './glance.ts';
import { linesForward } from './lines.ts';
import { type OpenSession, openSession } from './open-session.ts';
import { mayBeWritten, type SessionFile } from './session-files.ts';

type Known = Omit<SessionSummary, 'ending' | 'isCurrent' | 'id'> & { readonly isEnded: boolean };

/** What was found of files that did not change since, by path. */
const found = new Map<string, { readonly file: SessionFile; readonly known: Known }>();

/** A session in a few facts. Most of its lines are only glanced at, and a file that did not change is not read again. */
export async function summarizeSession(
  file: SessionFile,
  { currentId, nowMs }: { readonly currentId: string | null; readonly nowMs: number },
): Promise<SessionSummary> {
  const { isEnded, ...known } = await knownOf(file);
  const isCurrent = file.id === currentId;
  const isRunning = isCurrent || (!isEnded && mayBeWritten(file, nowMs));
  return { id: file.id, ...known, isCurrent, ending: isRunning ? 'running' : isEnded ? 'ended' : 'cut-off' };
}

async function knownOf(file: SessionFile): Promise<Known> {
  const before = found.get(file.path);
  if (before?.file.sizeBytes === file.sizeBytes && before.file.changedAtMs === file.changedAtMs) return before.known;
  const known = await readKnown(file);
  found.set(file.path, { file, known });
  return known;
}

async function readKnown({ path, sizeBytes }: SessionFile): Promise<Known> {
  const opening = await openSession(path);
  if (opening.kind === 'failed') return { ...describeSession([]), sizeBytes, unreadLines: 0, problem: opening.because };
  try {
    return { ...(await scan(opening.session)), sizeBytes, problem: null };
  } finally {
    await opening.session.close();
  }
}

async function scan(session: OpenSession) {
  const description = createDescription();
  let unreadLines = 0;
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      const bare = glance(line.bytes, session.schema);
      const record = bare !== null && isToldWhole(bare.kind) ? session.read(line) : null;
      if (bare === null || record?.kind === 'unread') unreadLines += 1;
      else description.take(bare, record);
    }
  return { ...description.describe(), unreadLines };
}
