import { createDescription, describeSession } from '../../shared/sessions/describe-session.ts';
import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import { indexSession } from './index-session.ts';
import { type OpenSession, openSession } from './open-session.ts';
import { mayBeWritten, type SessionFile } from './session-files.ts';

type Known = Omit<SessionSummary, 'ending' | 'isCurrent' | 'id'> & { readonly isEnded: boolean };

/** What was found of files that did not change since, by path. */
const found = new Map<string, { readonly file: SessionFile; readonly known: Known }>();

/** A session in a few facts. Of a file that was read before only what is new is read. */
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

async function readKnown(file: SessionFile): Promise<Known> {
  const { path, sizeBytes } = file;
  const opening = await openSession(path);
  if (opening.kind === 'failed') return { ...describeSession([]), sizeBytes, unreadLines: 0, problem: opening.because };
  try {
    return { ...(await describe(opening.session, file)), sizeBytes, problem: null };
  } finally {
    await opening.session.close();
  }
}

async function describe(session: OpenSession, file: SessionFile) {
  const { description, unreadLines } = await indexSession(session, file);
  return { ...createDescription(description).describe(), unreadLines };
}
