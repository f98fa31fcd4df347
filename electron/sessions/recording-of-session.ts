import type { CommandLine } from '../../shared/command.ts';
import type { RecordedAnswer, Recording } from '../hosts/recorded-host.ts';
import { glance } from './glance.ts';
import { createLatestReadings } from './latest-readings.ts';
import { linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';
import { loadIndex, type Place, type SessionIndex } from './session-index.ts';

type Latest = ReturnType<typeof createLatestReadings>;

/**
 * What a session last saw of each command until a moment; its end where that is `null`. Texts stay in the file until they
 * are asked for. `null` when the session does not say of which machine it is. Closing it leaves the session open.
 */
export async function recordingOfSession(session: OpenSession, untilMs: number | null): Promise<Recording | null> {
  const index = untilMs === null ? await loadIndex(session.path, session.file) : null;
  const latest = await lookThrough(session, untilMs ?? Number.POSITIVE_INFINITY, index);
  const { host, takenAtMs } = latest.about();
  if (host === null) return null;
  /** An index that is not of this session after all is given up for the session itself. */
  let reread: Promise<Latest> | null = null;
  const answerTo = async (command: CommandLine): Promise<RecordedAnswer | null> => {
    const found = await answer(session, command, latest);
    if (found !== 'elsewhere') return found;
    reread ??= lookThrough(session, untilMs ?? Number.POSITIVE_INFINITY, null);
    const again = await answer(session, command, await reread);
    return again === 'elsewhere' ? null : again;
  };
  return { ...host, takenAtMs: withinDates(takenAtMs), answerTo, close: async () => {} };
}

async function lookThrough(session: OpenSession, untilMs: number, index: SessionIndex | null): Promise<Latest> {
  const latest = createLatestReadings(index?.latest);
  for await (const lines of linesForward(session.file, index?.toBytes ?? 0, session.sizeBytes))
    for (const line of lines) {
      const bare = glance(line.bytes, session.schema);
      if (bare !== null && bare.atMs <= untilMs) latest.take(bare, session, line);
    }
  return latest;
}

/** Times come from elsewhere; a year beyond 9999 is no date that can be told (ECMA-262 §21.4.1.1). */
const withinDates = (ms: number): number => Math.min(Math.max(ms, 0), 253_402_300_799_999);

const keyOf = ({ file, args }: CommandLine): string => JSON.stringify({ file, args });

/**
 * Text of which a piece is missing, because the disk was full or the file is damaged, is no answer. `elsewhere`: another
 * record stands where this one should.
 */
async function answer(
  session: OpenSession,
  command: CommandLine,
  { readings }: Latest,
): Promise<RecordedAnswer | 'elsewhere' | null> {
  const kept = readings.get(keyOf(command));
  if (kept === undefined) return null;
  const found = await recordAt(session, kept.observation);
  if (found?.kind !== 'observation' || keyOf(found.observation.command) !== keyOf(command)) return 'elsewhere';
  const { id, takenAtMs, durationMs, ending, stdoutBytes } = found.observation;
  const stdout: string[] = [];
  let stderr = '';
  for (const place of kept.outputs) {
    const record = await recordAt(session, place);
    if (record?.kind !== 'output' || record.of !== id) return 'elsewhere';
    if (record.stream === 'stdout') stdout.push(record.text);
    else stderr += record.text;
  }
  const length = stdout.reduce((sum, piece) => sum + piece.length, 0);
  return length === stdoutBytes ? { startedAtMs: takenAtMs, durationMs, ending, stdout, stderr } : null;
}

async function recordAt(session: OpenSession, [from, to]: Place) {
  for await (const [line] of linesForward(session.file, from, to)) {
    if (line === undefined) continue;
    const record = session.read(line);
    return record.kind === 'unread' ? null : record;
  }
  return null;
}
