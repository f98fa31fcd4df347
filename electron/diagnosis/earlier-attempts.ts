import type { EarlierAttempt } from '../../shared/diagnosis/deeper-looks.ts';
import type { RecordedDiagnosis } from '../../shared/diagnosis/recorded-diagnosis.ts';
import { linesForward } from '../sessions/lines.ts';
import { openSession } from '../sessions/open-session.ts';
import { listSessionFiles } from '../sessions/session-files.ts';

type Wanted = Pick<RecordedDiagnosis['case']['target'], 'host' | 'port'>;

/** A permission is lost with a restart or an update: the last sessions before it are enough. */
const MOST_SESSIONS = 6;
/** A session that was watched for days is passed over. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_ATTEMPTS = 200;
const MARK = Buffer.from('"kind":"diagnosis"');

/** Connects of the last sessions to the same target, latest first. Never throws: what cannot be read tells nothing. */
export async function readEarlierAttempts(
  folder: string,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<EarlierAttempt[]> {
  const files = await listSessionFiles(folder).catch(() => []); // a folder that cannot be listed has no sessions to tell of
  const found: EarlierAttempt[] = [];
  for (const { path, sizeBytes } of files.filter((each) => each.sizeBytes <= MOST_BYTES).slice(0, MOST_SESSIONS)) {
    if (signal.aborted || found.length >= MOST_ATTEMPTS) break;
    if (sizeBytes > 0) found.push(...(await attemptsOf(path, wanted, signal)));
  }
  return found.toSorted((a, b) => b.atMs - a.atMs).slice(0, MOST_ATTEMPTS);
}

async function attemptsOf(path: string, wanted: Wanted, signal: AbortSignal): Promise<EarlierAttempt[]> {
  const opening = await openSession(path);
  if (opening.kind === 'failed') return [];
  const { session } = opening;
  const found: EarlierAttempt[] = [];
  try {
    for await (const lines of linesForward(session.file, 0, session.sizeBytes)) {
      if (signal.aborted) break;
      for (const line of lines.filter(({ bytes }) => bytes?.includes(MARK) === true)) {
        const record = session.read(line);
        if (record.kind === 'diagnosis') found.push(...earlierOf(record.document, wanted));
      }
    }
  } catch {
    // the file went away or the disk failed: what was read until then is true
  } finally {
    await session.close();
  }
  return found;
}

/** The connects of one run to the same host and port. */
function earlierOf({ case: given }: Pick<RecordedDiagnosis, 'case'>, { host, port }: Wanted): EarlierAttempt[] {
  if (given.target.host !== host || given.target.port !== port) return [];
  return (given.attempts ?? []).map(({ program, target, outcome, startedAtMs }) => ({
    ...{ program, address: target.address, port: target.port },
    isAnswered: outcome.kind === 'accepted' || outcome.kind === 'refused' || outcome.kind === 'reset',
    ...{ atMs: startedAtMs, osVersion: given.osVersion },
  }));
}
