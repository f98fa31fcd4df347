import { JOURNAL_SCHEMA, JournalRecord } from '../journal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One step of the way: from the version it is filed under to the next. It passes on what it does not know. */
const migrations: Readonly<Record<number, (line: Fields) => Fields>> = { 0: fromVersion0 };

/** A line that is no record, and why, as part of a sentence. */
export interface UnreadRecord {
  readonly kind: 'unread';
  readonly because: string;
}

const unread = (because: string): UnreadRecord => ({ kind: 'unread', because });
const isFields = (json: unknown): json is Fields => typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * The version that the first line of a session names; this version's own where it names none, since a session whose first
 * line is damaged can still be read.
 */
export function schemaOf(firstLine: string): number {
  const json = parseJson(firstLine);
  return isFields(json) && typeof json.schema === 'number' && Number.isInteger(json.schema)
    ? json.schema
    : JOURNAL_SCHEMA;
}

/** Why a session of this version is not read, as a sentence; `null` when it is. */
export function whyNotRead(schema: number): string | null {
  if (schema > JOURNAL_SCHEMA)
    return `A newer Routelight wrote this session (format ${schema}); this one reads formats up to ${JOURNAL_SCHEMA}.`;
  return schema < 0 ? `This session names a format that there never was (${schema}).` : null;
}

/** One line of a session file of the given version, as a record of today's. */
export function readRecordLine(text: string, schema: number = JOURNAL_SCHEMA): JournalRecord | UnreadRecord {
  let json = parseJson(text);
  if (json === undefined) return unread('not a whole JSON record: the session was cut off here');
  for (let version = schema; version < JOURNAL_SCHEMA && isFields(json); version += 1)
    json = migrations[version]?.(json) ?? json;
  const parsed = JournalRecord.safeParse(json);
  return parsed.success ? parsed.data : unread(parsed.error.issues[0]?.message ?? 'not a record');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told by the caller as a line that is no record
  }
}

/** Before the first release: times as ISO 8601 in `at`, the app and the host as bare words, unread lines not counted. */
function fromVersion0({ at, ...line }: Fields): Fields {
  const stamped = { ...line, atMs: typeof at === 'string' ? Date.parse(at) : line.atMs };
  if (line.kind === 'session-started') {
    const { pid, platform } = line;
    const [name, version] = String(line.app).split(' ');
    return {
      ...stamped,
      schema: 1,
      app: { name, version: version ?? 'unknown', pid },
      host: { kind: 'local', label: line.host, platform },
    };
  }
  if (line.kind !== 'observation' || !isFields(line.observation)) return stamped;
  const { unreadLines } = line.observation;
  const unreadCount = Array.isArray(unreadLines) ? unreadLines.length : 0;
  return { ...stamped, observation: { unreadCount, ...line.observation } };
}
