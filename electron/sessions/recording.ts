import type { CommandLine } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { Observation } from '../../shared/reading.ts';
import { type Glance, glance } from './glance.ts';
import { type FileLine, linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';

/** What a session last saw of each command until a moment, and where its text lies in the file. */
export interface SessionRecording {
  readonly label: string;
  readonly platform: PlatformId;
  /** When the last of it was read. */
  readonly takenAtMs: number;
  /** `null` for a command that the session did not run until then. */
  readonly answerTo: (command: CommandLine) => Promise<RecordedAnswer | null>;
}

export interface RecordedAnswer {
  readonly observation: Observation;
  readonly stdout: readonly string[];
  readonly stderr: string;
}

/** Where a line lies, in bytes. */
type Place = readonly [from: number, to: number];

interface Kept {
  readonly observation: Observation;
  readonly outputs: readonly Place[];
}

/** Finds the last observation of each command. `null` when the session's first record cannot be read. */
export async function readRecording(session: OpenSession, untilMs: number | null): Promise<SessionRecording | null> {
  const latest = new Map<string, Kept>();
  const outputs = new Map<string, Place[]>();
  let host: { readonly label: string; readonly platform: PlatformId } | null = null;
  let takenAtMs = 0;
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      const bare = glance(line.bytes, session.schema);
      if (bare === null || (untilMs !== null && bare.atMs > untilMs)) continue;
      if (bare.kind === 'output') noteOutput(outputs, bare, line);
      if (bare.kind !== 'observation' && bare.kind !== 'session-started') continue;
      const record = session.read(line);
      if (record.kind === 'session-started') host ??= record.host;
      if (record.kind !== 'observation') continue;
      const { observation } = record;
      takenAtMs = Math.max(takenAtMs, observation.takenAtMs);
      latest.set(keyOf(observation.command), { observation, outputs: outputs.get(observation.id) ?? [] });
      outputs.delete(observation.id);
    }
  if (host === null) return null;
  const { label, platform } = host;
  const answerTo = (command: CommandLine) => answer(session, latest.get(keyOf(command)));
  return { label, platform, takenAtMs, answerTo };
}

const keyOf = ({ file, args }: CommandLine): string => JSON.stringify([file, ...args]);

function noteOutput(outputs: Map<string, Place[]>, { of }: Glance, { from, bytes }: FileLine): void {
  if (of === null || bytes === null) return;
  const place: Place = [from, from + bytes.length];
  const known = outputs.get(of);
  if (known === undefined) outputs.set(of, [place]);
  else known.push(place);
}

/** Text of which a piece is missing, because the disk was full or the file is damaged, is no answer. */
async function answer(session: OpenSession, kept: Kept | undefined): Promise<RecordedAnswer | null> {
  if (kept === undefined) return null;
  const stdout: string[] = [];
  let stderr = '';
  for (const place of kept.outputs) {
    const record = await recordAt(session, place);
    if (record?.kind !== 'output') return null;
    if (record.stream === 'stdout') stdout.push(record.text);
    else stderr += record.text;
  }
  const { observation } = kept;
  const length = stdout.reduce((sum, piece) => sum + piece.length, 0);
  return length === observation.stdoutBytes ? { observation, stdout, stderr } : null;
}

async function recordAt(session: OpenSession, [from, to]: Place) {
  for await (const [line] of linesForward(session.file, from, to)) {
    if (line === undefined) continue;
    const record = session.read(line);
    return record.kind === 'unread' ? null : record;
  }
  return null;
}
