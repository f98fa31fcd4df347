import { parseTarget } from '../targets/parse-target.ts';

/** The other end as an error names it. */
export interface ErrorTarget {
  /** A name, or an address with its zone. */
  readonly host: string;
  /** `null` when the text does not say. */
  readonly port: number | null;
}

const NAME = '[\\w][\\w.-]{0,252}';
const V4 = '\\d{1,3}(?:\\.\\d{1,3}){3}';
const V6 = '[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:%[\\w.-]{1,32})?';
const PORT = '\\d{1,5}';
/** `host:port`, `[v6]:port`, `[host]:port`. */
const PLACE = `(?:\\[(?:${V6}|${NAME})\\]|${V4}|${NAME}):${PORT}`;

type Read = (match: RegExpExecArray) => string;
const first: Read = (match) => match[1] ?? '';
/** Host and port in two groups, the host with or without brackets. */
const apart: Read = ([, host, port]) => placeOf(host, port);

function placeOf(printed: string | undefined, port: string | undefined): string {
  const host = (printed ?? '').replace(/^\[|\]$/g, '');
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/**
 * How texts name the other end, the surest forms first. Of one form the last in the line is taken: the inner of nested
 * errors. `a->b` is Go's own address and the peer's.
 */
const FORMS: readonly (readonly [string, string, Read])[] = [
  ['Go, own address and peer', `->(${PLACE})`, first],
  ['Go', `\\b(?:dial|read|write|listen) (?:tcp|udp)[46]? (${PLACE})`, first],
  ['Go, names', `\\blookup (${NAME})(?: on \\S{1,255})?: `, first],
  ['multiaddr', '(/(?:ip4|ip6|ip6zone|dns|dns4|dns6)/[\\w.:%-]{1,253}(?:/[\\w.:%-]{1,128}){1,12})', first],
  [
    'Node, IPv6',
    `\\bE[A-Z]{4,15}:? (?:address already in use |permission denied )?(${V6}):(${PORT})(?=\\s|$|[,)'"])`,
    apart,
  ],
  ['Node', `\\bE[A-Z]{4,15}:? (?:address already in use |permission denied )?(${PLACE})`, first],
  ['Node, names', `\\b(?:getaddrinfo|query\\w{1,9}) E[A-Z_]{3,15} (${NAME})`, first],
  ['host=, port=', `\\bhost=['"]?(${V6}|${NAME})['"]?, port=(${PORT})`, apart],
  ['address:, port:', `\\baddress: ['"](${V6}|${NAME})['"],\\s{0,9}port: (${PORT})`, apart],
  ['libpq', `\\bserver (?:at|on) "(${V6}|${NAME})"(?: \\([^)\\n]{0,60}\\))?, port (${PORT})`, apart],
  [
    'curl, ssh, nc',
    `\\b(?:to|host|on|at|by) (?:host )?["']?(${V6}|${NAME})["']?,?(?: \\([^)\\n]{0,60}\\))? port (${PORT})`,
    apart,
  ],
  ['Android', `\\bto (?:${NAME})?/(${V4}) \\(port (${PORT})\\)`, apart],
  ['port first', `\\bport (${PORT}) on ["']?(${V6}|${V4}|${NAME})`, ([, port, host]) => placeOf(host, port)],
  ['for "host" port', `\\bfor "(${V6}|${NAME})" port (${PORT})`, apart],
  ['Python', `\\(["'](${V6}|${NAME})["'], ?(${PORT})(?:, \\d{1,9}, \\d{1,9})?\\)`, apart],
  ['NCCL', `\\b(${V4})<(${PORT})>`, apart],
  ['gRPC', `\\bipv[46]:(?:%5B)?(${V4}|\\[${V6}\\]|${V6})(?:%5D)?:(${PORT})\\b`, apart],
  [
    'URL',
    `\\b((?:https?|wss?|tcp|udp|tls|ssh|redis|postgres(?:ql)?|mongodb|mqtts?|amqps?)://[^\\s'"<>,;\\\\^\`{|}]{1,2048})`,
    first,
  ],
  ['Java', `\\b(${NAME})/(?:${V4}|<unresolved>):(${PORT})\\b`, apart],
  ['c10d', `\\[(${V6}|${NAME})\\]:(${PORT})\\b`, apart],
  ['Java, no name', `/(${V4}:${PORT})\\b`, first],
  ['address and port', `(?<![\\w.])(${V4}:${PORT})\\b`, first],
  [
    'name and port',
    `\\b(?:to|at|host|connecting|connect|for|on|server|dial|node|peer|Bind|contacting|address:?) ["'(]?(${NAME}:${PORT})\\b`,
    first,
  ],
  [
    'name in a list',
    `(?:^|[\\s'"(])((?:localhost|${NAME}\\.(?:local|lan|internal|home\\.arpa|ts\\.net)):${PORT})\\b`,
    first,
  ],
  [
    'resolvers',
    `\\b(?:resolve (?:host(?:name)?(?: address)?|proxy):? |host lookup: |getaddrinfo for |address for:? |UnknownHostException: |translate host name |resolve |server host |Unknown host:? )["'‘“]?(${NAME})`,
    first,
  ],
  ['an address', `\\b(?:address|to|on|host|connect|for|from|ping|server) ["'(]?(${V6}|${V4})(?=["')\\s,:]|$)`, first],
];
const PATTERNS = FORMS.map(([, source, read]) => [new RegExp(source, 'g'), read] as const);

/** ` - Local (…)` of Node is the own end, and so is what Dart calls `address = …, port = …` and PostgreSQL `entry for host`. */
const OWN_END = / - Local \([^)\n]{0,80}\)|, address = \S{1,255}, port = \d{1,5}| entry for host "[^"\n]{1,64}"/g;
/** `socket.cpp:663`, `server.go:12`, `12:34:56`: places in sources, and clocks. */
const NO_HOST =
  /^(?:[\w.-]+\.(?:c|cc|cpp|cxx|h|hpp|go|rs|py|js|mjs|cjs|ts|tsx|java|kt|rb|php|swift|m|mm|cs|ex|erl)|\d{1,2}|node|line|version|at)$/i;
/** Longest part of a line that is searched: an address stands near the error. */
const SEARCHED = 8_192;
/** Fields of one error, and the line that a client prints before it. */
const NEARBY_LINES = 8;

/** The other end of the error in line `at`: from that line, else from the nearest lines that name one. `null` without. */
export function findTarget(lineOf: (index: number) => string, at: number): ErrorTarget | null {
  for (let away = 0; away <= NEARBY_LINES; away += 1) {
    const found = findInLine(lineOf(at - away)) ?? (away === 0 ? null : findInLine(lineOf(at + away)));
    if (found !== null) return found;
  }
  return null;
}

/** The surest form that gives a real target. */
function findInLine(line: string): ErrorTarget | null {
  const searched = line.slice(0, SEARCHED).replace(OWN_END, '');
  for (const [pattern, read] of PATTERNS) {
    for (const match of [...searched.matchAll(pattern)].toReversed()) {
      const target = checkTarget(read(match));
      if (target !== null) return target;
    }
  }
  return null;
}

function checkTarget(text: string): ErrorTarget | null {
  const trimmed = text.replace(/[.:)\]]+$/, (end) => (end.startsWith(']') ? ']' : ''));
  const bare = /^\[[^\]:]*\]/.test(trimmed) ? trimmed.replace(/[[\]]/g, '') : trimmed;
  const target = parseTarget(bare.startsWith('/') ? dialable(bare) : bare);
  if (target.kind === 'not-a-target' || NO_HOST.test(target.host)) return null;
  return { host: target.zone === null ? target.host : `${target.host}%${target.zone}`, port: target.port };
}

/** A multiaddr in a log is often cut or goes on in ways that we need not know: the host and the port are enough. */
const dialable = (text: string): string =>
  /^(?:\/ip6zone\/[^/]+)?\/\w+\/[^/]+(?:\/(?:tcp|udp)\/\d+)?/.exec(text)?.[0] ?? text;
