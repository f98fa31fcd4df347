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

const CLOSING_BRACE = 125;
const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_DIGIT = 48;
const LONGEST_NUMBER = 15;
const LONGEST_ID = 100;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** As journal.ts writes them; any other order of fields is read the long way. */
const [BEFORE_SEQ, BEFORE_TIME, BEFORE_KIND, BEFORE_OF] = ['{"seq":', ',"atMs":', ',"kind":"', '","of":"'].map(
  bytesOf,
) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

interface KnownKind {
  readonly kind: JournalRecord['kind'];
  /** With the quote behind it. */
  readonly bytes: Uint8Array;
}

const KINDS: readonly KnownKind[] = JournalRecord.options.map(({ shape }) => {
  const kind = shape.kind.value;
  return { kind, bytes: bytesOf(`${kind}"`) };
});

/**
 * What a line of a session is at a glance; `null` for one that is no record. A line torn at its end is none. A session of a
 * million lines is glanced at in half a second, byte by byte, since a text or a regular expression each would take as long again.
 */
export function glance(line: Buffer | null, schema: number): Glance | null {
  if (line === null || line[line.length - 1] !== CLOSING_BRACE) return null;
  return (schema === JOURNAL_SCHEMA ? glanceAtBytes(line) : null) ?? read(line, schema);
}

/** `null` for a line that is not written in the usual way, whatever it is. */
function glanceAtBytes(line: Buffer): Glance | null {
  if (!stands(BEFORE_SEQ, line, 0)) return null;
  const seqAt = BEFORE_SEQ.length;
  const seqEnd = endOfDigits(line, seqAt);
  if (seqEnd === seqAt || !stands(BEFORE_TIME, line, seqEnd)) return null;
  const timeAt = seqEnd + BEFORE_TIME.length;
  const timeEnd = endOfDigits(line, timeAt);
  if (timeEnd === timeAt || !stands(BEFORE_KIND, line, timeEnd)) return null;
  const kindAt = timeEnd + BEFORE_KIND.length;
  const known = KINDS.find(({ bytes }) => stands(bytes, line, kindAt));
  if (known === undefined) return null;
  const { kind, bytes } = known;
  const of = kind === 'output' ? idAt(line, kindAt + bytes.length - 1) : null;
  if (kind === 'output' && of === null) return null;
  return { seq: numberIn(line, seqAt, seqEnd), atMs: numberIn(line, timeAt, timeEnd), kind, of };
}

function stands(bytes: Uint8Array, line: Uint8Array, at: number): boolean {
  for (let index = 0; index < bytes.length; index += 1) if (line[at + index] !== bytes[index]) return false;
  return true;
}

function endOfDigits(line: Uint8Array, from: number): number {
  let at = from;
  while (at - from <= LONGEST_NUMBER && isDigit(line[at])) at += 1;
  return at - from > LONGEST_NUMBER ? from : at;
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= FIRST_DIGIT && byte < FIRST_DIGIT + 10;

function numberIn(line: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + (line[at] ?? 0) - FIRST_DIGIT;
  return number;
}

/** The id of an observation behind `","of":"`, when nothing in it is written in another way than it reads. */
function idAt(line: Buffer, at: number): string | null {
  if (!stands(BEFORE_OF, line, at)) return null;
  const from = at + BEFORE_OF.length;
  for (let end = from; end - from <= LONGEST_ID; end += 1) {
    const byte = line[end] ?? BACKSLASH;
    if (byte === QUOTE) return end === from ? null : line.toString('latin1', from, end);
    if (byte === BACKSLASH || byte > 126) return null;
  }
  return null;
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

/** Printable ASCII without the quote and the backslash, which stands for itself in JSON. */
const OBSERVATION =
  /"observation":\{"id":"([ !#-[\]-~]{1,100})","host":"[ !#-[\]-~]*","tool":"[ !#-[\]-~]*","command":(\{"file":"[ !#-[\]-~]*","args":\[(?:"[ !#-[\]-~]*",?)*\]\}),"takenAtMs":(\d{1,15}(?:\.\d{1,15})?),/;
const OBSERVATION_BYTES = 2_000;

/** The same for an observation; one with anything unusual in it is read the long way. */
export function glanceAtObservation(
  { read: readWhole }: Pick<OpenSession, 'read'>,
  line: FileLine,
): ObservationGlance | null {
  const text = line.bytes?.toString('latin1', 0, OBSERVATION_BYTES) ?? '';
  const [found, id = '', command = '', takenAtMs] = OBSERVATION.exec(text) ?? [];
  if (found !== undefined) return { id, command, takenAtMs: Number(takenAtMs) };
  const record = readWhole(line);
  if (record.kind !== 'observation') return null;
  const { file, args } = record.observation.command;
  return { ...record.observation, command: JSON.stringify({ file, args }) };
}
