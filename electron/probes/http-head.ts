/** The head of an HTTP/1 answer as far as it has come. */
export interface HttpHead {
  readonly status: number;
  readonly statusLine: string;
  /** Names in lower case; of a name that occurs twice, the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where the body begins; `null` while the head goes on. */
  readonly bodyAt: number | null;
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})(?: [^\r\n]*)?\r?\n/;
/** 100 Continue, 103 Early Hints: others come after them, but no server sends many. */
const MOST_INTERIM = 8;

/** Reads the last answer of a text; `null` when it does not begin with a whole HTTP/1 status line. RFC 9112 §2.1, §4. */
export function readHttpHead(text: string, interim = 0): HttpHead | null {
  const [statusLine, status] = STATUS_LINE.exec(text) ?? [];
  if (statusLine === undefined || status === undefined) return null;
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const bodyAt = end === null ? null : end.index + end[0].length;
  if (/^1(?!01)/.test(status) && bodyAt !== null && interim < MOST_INTERIM) {
    const next = readHttpHead(text.slice(bodyAt), interim + 1);
    if (next !== null) return { ...next, bodyAt: next.bodyAt === null ? null : next.bodyAt + bodyAt };
  }
  const isInterim = /^1(?!01)/.test(status);
  return {
    status: Number(status),
    statusLine: statusLine.trimEnd(),
    headers: readHeaders(head.slice(statusLine.length)),
    bodyAt: isInterim ? null : bodyAt,
  };
}

function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = /^([^\s:]+):[ \t]*(.*)$/.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key !== undefined && !headers.has(key)) headers.set(key, value.trim());
  }
  return headers;
}

/** Whether more has to come after the head: a length or chunks were announced, and it is no stream that may stay quiet. */
export function isBodyDue({ status, headers }: Pick<HttpHead, 'status' | 'headers'>): boolean {
  if (status < 200 || status === 204 || status === 304) return false;
  if (/^(?:text\/event-stream|multipart\/x-mixed-replace)/i.test(headers.get('content-type') ?? '')) return false;
  return /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') || Number(headers.get('content-length')) > 0;
}

/** What the first bytes are, whatever was expected: an HTTP/1 answer, an HTTP/2 SETTINGS frame, a TLS record. */
export function protocolOf(bytes: string): 'http' | 'http2' | 'tls' | null {
  if (/^HTTP\/1/.test(bytes)) return 'http';
  // RFC 9113 §4.1, §6.5: type 4, and the stream is the connection; RFC 8446 §5.1: alert or handshake, version 3.x
  if (bytes.length >= 9 && bytes[3] === '\x04' && bytes.slice(5, 9) === '\0\0\0\0') return 'http2';
  return /^[\x15\x16]\x03[\0-\x04]/.test(bytes) ? 'tls' : null;
}

/** The answer of servers that noticed: nginx, Apache, Go's net/http. */
export const saysHttps = (status: number, text: string): boolean =>
  status === 400 && /\bHTTPS (?:port|server|scheme)\b|speaking plain HTTP to an SSL-enabled/i.test(text);
