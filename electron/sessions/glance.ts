import { JOURNAL_SCHEMA, JournalRecord } from '../../shared/journal.ts';
import { readRecordLine } from '../../shared/sessions/migrate-record.ts';

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
