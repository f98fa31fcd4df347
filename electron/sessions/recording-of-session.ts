import type { CommandLine } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { RecordedAnswer, Recording } from '../hosts/recorded-host.ts';
import { type Glance, glance, glanceAtObservation } from './glance.ts';
import { type FileLine, linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';

/** Where a line lies, in bytes. */
type Place = readonly [from: number, to: number];

interface Kept {
  readonly observation: Place;
  readonly outputs: readonly Place[];
}

interface Seen {
  readonly latest: ReadonlyMap<string, Kept>;
  readonly host: { readonly label: string; readonly platform: PlatformId } | null;
  readonly takenAtMs: number;
}

/**
 * What a session last saw of each command until a moment; its end where that is `null`. Texts stay in the file until they
 * are asked for. `null` when the session does not say of which machine it is. Closing it leaves the session open.
 */
export async function recordingOfSession(session: OpenSession, untilMs: number | null): Promise<Recording | null> {
  const { latest, host, takenAtMs } = await lookThrough(session, untilMs ?? Number.POSITIVE_INFINITY);
  if (host === null) return null;
  const answerTo = (command: CommandLine) => answer(session, latest.get(keyOf(command)));
  return {
    label: host.label,
    platform: host.platform,
    takenAtMs: withinDates(takenAtMs),
    answerTo,
    close: async () => {},
  };
}

async function lookThrough(session: OpenSession, untilMs: number): Promise<Seen> {
  const latest = new Map<string, Kept>();
  const outputs = new Map<string, Place[]>();
  let host: Seen['host'] = null;
  let takenAtMs = 0;
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      const bare = glance(line.bytes, session.schema);
      if (bare === null || bare.atMs > untilMs) continue;
      if (bare.kind === 'output') noteOutput(outputs, bare, line);
      if (bare.kind === 'session-started') {
        const record = session.read(line);
        if (record.kind !== 'session-started') continue;
        host ??= record.host;
        takenAtMs = Math.max(takenAtMs, record.atMs);
      }
      const seen = bare.kind === 'observation' ? glanceAtObservation(session, line) : null;
      if (seen === null || line.bytes === null) continue;
      takenAtMs = Math.max(takenAtMs, seen.takenAtMs);
      latest.set(seen.command, { observation: placeOf(line, line.bytes), outputs: outputs.get(seen.id) ?? [] });
      outputs.delete(seen.id);
    }
  return { latest, host, takenAtMs };
}

/** Times come from elsewhere; a year beyond 9999 is no date that can be told (ECMA-262 §21.4.1.1). */
const withinDates = (ms: number): number => Math.min(Math.max(ms, 0), 253_402_300_799_999);

const keyOf = ({ file, args }: CommandLine): string => JSON.stringify({ file, args });
const placeOf = ({ from }: FileLine, bytes: Buffer): Place => [from, from + bytes.length];

function noteOutput(outputs: Map<string, Place[]>, { of }: Glance, { from, bytes }: FileLine): void {
  if (of === null || bytes === null) return;
  const place: Place = placeOf({ from, bytes }, bytes);
  const known = outputs.get(of);
  if (known === undefined) outputs.set(of, [place]);
  else known.push(place);
}

/** Text of which a piece is missing, because the disk was full or the file is damaged, is no answer. */
async function answer(session: OpenSession, kept: Kept | undefined): Promise<RecordedAnswer | null> {
  const found = kept === undefined ? null : await recordAt(session, kept.observation);
  if (kept === undefined || found?.kind !== 'observation') return null;
  const { takenAtMs, durationMs, ending, stdoutBytes } = found.observation;
  const stdout: string[] = [];
  let stderr = '';
  for (const place of kept.outputs) {
    const record = await recordAt(session, place);
    if (record?.kind !== 'output') return null;
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
