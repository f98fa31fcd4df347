import { type Clue, lastMatches, placeOf, type System, weight } from './clue.ts';

/** libcurl-errors(3): exit codes that name a cause. 7, 55 and 56 hide any errno behind them. */
const CODES: Readonly<Record<number, string>> = {
  3: 'bad-url',
  5: 'EAI_NONAME',
  6: 'EAI_NONAME',
  7: 'unknown',
  16: 'http2-failed',
  18: 'closed-early',
  22: 'http-status',
  28: 'timeout',
  35: 'tls-failed',
  45: 'EADDRNOTAVAIL',
  47: 'too-many-redirects',
  51: 'tls-certificate',
  52: 'empty-reply',
  53: 'tls-failed',
  54: 'tls-failed',
  55: 'unknown',
  56: 'unknown',
  58: 'tls-client-certificate',
  59: 'tls-failed',
  60: 'tls-certificate',
  66: 'tls-failed',
  67: 'auth-failed',
  77: 'tls-certificate',
  80: 'tls-failed',
  82: 'tls-certificate',
  83: 'tls-certificate',
  91: 'tls-certificate',
  92: 'http2-failed',
  95: 'quic-failed',
  96: 'quic-failed',
  97: 'proxy-failed',
};

const EXIT =
  /\bcurl: \((\d{1,3})\)|\bcURL error (\d{1,3})\b|\bcurl(?:'s)? (?:exit(?:ed)?|returned|failed)\b[^\n\d]{0,30}(\d{1,3})\b/gi;

/** curl's exit codes, and its "Failed to connect … after N ms", which hides the errno but not how long it took. */
export function findCurl(text: string): readonly Clue[] {
  const exits = lastMatches(text, EXIT).map((match) => {
    const category = CODES[Number(match[1] ?? match[2] ?? match[3])];
    const heft = category === 'unknown' ? weight.wrapper : weight.application;
    return category === undefined ? [] : [{ ...placeOf(match), category, weight: heft, only: null, ambiguous: [] }];
  });
  return [...exits.flat(), ...findFailedConnects(text)];
}

const FAILED =
  /\bFailed to connect to (\S{1,255})(?: \([^)\n]{0,60}\))? port \d{1,5}(?: \([^)\n]{0,60}\))?(?: via \S{1,255})? after (\d{1,7}) ms: Could(?:n't| not) connect to server/g;

function findFailedConnects(text: string): readonly Clue[] {
  return lastMatches(text, FAILED).map((match) => {
    const { category, only, ambiguous } = afterSo(Number(match[2]), /^(?:localhost|127\.|\[?::1)/.test(match[1] ?? ''));
    const heft = category === 'unknown' ? weight.wrapper : weight.bareNumber;
    return { ...placeOf(match), category, weight: heft, only, ambiguous };
  });
}

interface Waited {
  readonly category: string;
  readonly only: System | null;
  readonly ambiguous: readonly string[];
}

/**
 * How long connect(2) took tells what it returned: the systems give up after 75 s (macOS, facts I2), 127 s and a little
 * (Linux, tcp_syn_retries 6), 21 s (Windows); Linux gives up on a neighbour that does not answer after 3 s.
 */
function afterSo(waitedMs: number, isLoopback: boolean): Waited {
  if (waitedMs >= 74_000 && waitedMs <= 78_000) return { category: 'ETIMEDOUT', only: 'darwin', ambiguous: [] };
  if (waitedMs >= 126_000 && waitedMs <= 140_000) return { category: 'ETIMEDOUT', only: 'linux', ambiguous: [] };
  if (waitedMs >= 20_500 && waitedMs <= 22_500) return { category: 'ETIMEDOUT', only: 'windows', ambiguous: [] };
  if (waitedMs >= 2_900 && waitedMs <= 3_300) return { category: 'EHOSTUNREACH', only: 'linux', ambiguous: [] };
  if (isLoopback) return { category: 'ECONNREFUSED', only: null, ambiguous: [] };
  return waitedMs < 2_500
    ? { category: 'ECONNREFUSED', only: null, ambiguous: HIDDEN }
    : { category: 'unknown', only: null, ambiguous: [] };
}

const HIDDEN: readonly string[] = [
  'curl does not print the error number here: so quick an end is ECONNREFUSED as a rule',
  'EHOSTUNREACH or ENETUNREACH ends as quickly; "curl -v" prints which it was',
];
