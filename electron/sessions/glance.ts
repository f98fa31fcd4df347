import { JOURNAL_SCHEMA, JournalRecord } from '../../shared/journal.ts';
import { readRecordLine } from '../../shared/sessions/migrate-record.ts';
import type { FileLine } from './lines.ts';
import type { OpenSession } from './open-session.ts';

/** The beginning of a record, which says what it is without the rest being read. */
export interface Glance {
  readonly seq: number;
  readonly atMs: number;
  readonly kind: JournalRecord['kind'];
  /** Of an output: the observation that it belongs to. */
  readonly of: string | null;
}

/** As journal.ts writes it; any other order of fields is read the long way. */
const PREFIX =
  /^\{"seq":(\d{1,15}),"atMs":(\d{1,15}(?:\.\d{1,15})?),"kind":"([a-z-]{1,30})"(?:,"of":"([^"\\]{1,100})")?/;
const PREFIX_BYTES = 220;
const CLOSING_BRACE = 125;

const KINDS: ReadonlySet<string> = new Set(JournalRecord.options.map(({ shape }) => shape.kind.value));
const isKind = (kind: string): kind is JournalRecord['kind'] => KINDS.has(kind);

/** What a line of a session is at a glance; `null` for one that is no record. A line torn at its end is none. */
export function glance(line: Buffer | null, schema: number): Glance | null {
  if (line === null || line[line.length - 1] !== CLOSING_BRACE) return null;
  const [found, seq, atMs, kind = '', of] = PREFIX.exec(line.toString('latin1', 0, PREFIX_BYTES)) ?? [];
  if (schema !== JOURNAL_SCHEMA || found === undefined || (kind === 'output') !== (of !== undefined))
    return read(line, schema);
  return isKind(kind) ? { seq: Number(seq), atMs: Number(atMs), kind, of: of ?? null } : null;
}

function read(line: Buffer, schema: number): Glance | null {
  const record = readRecordLine(line.toString('utf8'), schema);
  if (record.kind === 'unread') return null;
  const { seq, atMs, kind } = record;
  return { seq, atMs, kind, of: record.kind === 'output' ? record.of : null };
}

/** The command of an observation as JSON, which is the same for the same command, and when it was run. */
export interface ObservationGlance {
  readonly id: string;
  readonly command: string;
  readonly takenAtMs: number;
}

const OBSERVATION =
  /"observation":\{"id":"([^"\\]{1,100})","host":"[^"\\]*","tool":"[^"\\]*","command":(\{"file":"[^"\\]*","args":\[(?:"[^"\\]*",?)*\]\}),"takenAtMs":(\d{1,15}(?:\.\d{1,15})?),/;
const OBSERVATION_BYTES = 2_000;
const PLAIN = /^[\x20-\x7e]*$/;

/** The same for an observation; one with anything unusual in it is read the long way. */
export function glanceAtObservation(
  { read: readWhole }: Pick<OpenSession, 'read'>,
  line: FileLine,
): ObservationGlance | null {
  const text = line.bytes?.toString('latin1', 0, OBSERVATION_BYTES) ?? '';
  const [found, id = '', command = '', takenAtMs] = OBSERVATION.exec(text) ?? [];
  if (found !== undefined && PLAIN.test(found)) return { id, command, takenAtMs: Number(takenAtMs) };
  const record = readWhole(line);
  if (record.kind !== 'observation') return null;
  const { file, args } = record.observation.command;
  return { ...record.observation, command: JSON.stringify({ file, args }) };
}
