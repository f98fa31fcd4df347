import {
  type AppleCode,
  cfNetworkError,
  connectFailed,
  connectionLost,
  dnsServiceError,
  dnsServiceNames,
  secureTransportError,
  urlError,
} from './apple-codes.ts';
import { type Clue, lastMatches, type Phrase, placeOf, weight } from './clue.ts';
import { errnoNumbered } from './errno.ts';
import { nameErrorNumbered } from './name-errors.ts';
import { weightOfErrno } from './system-texts.ts';

/** What a domain of CFStream says of a code: 0 and 1 are errno, 3 Secure Transport, 12 netdb (facts F3). */
function streamError(domain: number, code: number): AppleCode | undefined {
  if (domain === 0 || domain === 1) return posixError(code);
  if (domain === 3) return secureTransportError(code);
  if (domain === 4 && code === -2102) return { category: 'timeout', weight: weight.application };
  const named = domain === 12 ? nameErrorNumbered(code, 'darwin') : undefined;
  return named && { category: named.name, weight: weight.system };
}

function posixError(code: number): AppleCode | undefined {
  const name = errnoNumbered(code, 'darwin')?.name;
  return name === undefined ? undefined : { category: name, weight: weightOfErrno(name) };
}

type Reader = (match: RegExpExecArray) => AppleCode | undefined;
const number = (text: string | undefined): number => Number(text ?? Number.NaN);

/** How Apple's frameworks print a code, each with what it means. `[1:61]` is CFNetwork's log form of domain and code. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/\bNSURLErrorDomain\W{0,4}(?:Code|code|error)?[=: ]{0,2}(-\d{3,4})\b/g, (m) => urlError(number(m[1]))],
  [/\bkCFErrorDomainCFNetwork\W{0,4}(?:Code|code|error)?[=: ]{0,2}(-\d{3,4})\b/g, (m) => urlError(number(m[1]))],
  [/\bkCFErrorDomainCFNetwork\W{0,4}(?:Code|code|error)[=: ]{0,2}(\d{1,3})\b/g, (m) => cfNetworkError(number(m[1]))],
  [/\berror(?: code:?)? ?\[?(-(?:99[5-9]|1[0-2]\d\d))\b/gi, (m) => urlError(number(m[1]))],
  [
    /\b(?:iPhone|iPad|iOS|Safari|Xcode|URLSession|CFNetwork)\b[^\n\d]{0,40}[\s([:=](-(?:99[5-9]|1[0-2]\d\d))\b/gi,
    (m) => urlError(number(m[1])),
  ],
  [/^\s*(-(?:99[5-9]|1[0-2]\d\d))\s*$/g, (m) => urlError(number(m[1]))],
  [/\bNSPOSIXErrorDomain\W{0,4}(?:Code|code|error)?[=: ]{0,2}(\d{1,3})\b/g, (m) => posixError(number(m[1]))],
  [/\bPOSIXErrorCode\(rawValue: (\d{1,3})\)/g, (m) => posixError(number(m[1]))],
  [/\bposix\((\d{1,3})\)/g, (m) => posixError(number(m[1]))],
  [/\bNWError error (\d{1,3})\b/g, (m) => posixError(number(m[1]))],
  [/(?:failed to connect |\berror ?\(?|\[)(\d{1,2}):(-?\d{1,5})\b/g, (m) => streamError(number(m[1]), number(m[2]))],
  [/\bkCFGetAddrInfoFailureKey"? ?= ?"?(\d{1,2})\b/g, (m) => streamError(12, number(m[1]))],
  [/(?:^|[^\d\w-])(-655[3-9]\d|-656\d\d)\b/g, (m) => dnsServiceError(number(m[1]))],
  [/\bkDNSServiceErr_(\w{4,24})\b/g, (m) => dnsServiceError(dnsServiceNames[m[1] ?? ''] ?? Number.NaN)],
  [/(?:^|[^\d\w-])(-98\d\d)\b(?=[:,)\]} ]|$)/g, (m) => secureTransportError(number(m[1]))],
];

const STREAM_DOMAIN = /_kCFStreamErrorDomainKey"? ?= ?"?(\d{1,2})\b/g;
const STREAM_CODE = /_kCFStreamErrorCodeKey"? ?= ?"?(-?\d{1,5})\b/g;
/** The two keys of one dictionary stand within so many characters, whatever is printed between them. */
const ONE_DICTIONARY = 4_000;

/** Errors of CFNetwork, Network.framework, NSURLSession and dns_sd, by their codes. All are from Apple's systems. */
export function findApple(text: string): readonly Clue[] {
  const coded = FORMS.flatMap(([pattern, read]) =>
    lastMatches(text, pattern).map((match) => clueOf(placeOf(match), read(match))),
  );
  return [...coded, ...findStreamKeys(text)].flat();
}

/** `_kCFStreamErrorDomainKey` and `_kCFStreamErrorCodeKey` come in either order; the nearest domain belongs to a code. */
function findStreamKeys(text: string): readonly (readonly Clue[])[] {
  const domains = lastMatches(text, STREAM_DOMAIN);
  let from = 0;
  return lastMatches(text, STREAM_CODE).map((match) => {
    while (from + 1 < domains.length && isNearer(domains[from + 1], domains[from], match)) from += 1;
    const domain = domains[from];
    if (domain === undefined || Math.abs(domain.index - match.index) > ONE_DICTIONARY) return [];
    return clueOf(placeOf(match), streamError(number(domain[1]), number(match[1])));
  });
}

const isNearer = (a: RegExpExecArray | undefined, b: RegExpExecArray | undefined, to: RegExpExecArray): boolean =>
  Math.abs((a?.index ?? 0) - to.index) <= Math.abs((b?.index ?? 0) - to.index);

const clueOf = (place: Pick<Clue, 'at' | 'end'>, code: AppleCode | undefined): readonly Clue[] =>
  code === undefined ? [] : [{ ...place, ambiguous: [], ...code, only: 'darwin' }];

/** Apple's own sentences. `Local network prohibited` is the reason of an NWPath: the system names the permission itself. */
export const appleTexts: readonly Phrase[] = [
  ['local-network-denied', weight.permission, /\bLocal network prohibited\b/gi] as const,
  ['local-network-denied', weight.permission, /\blocalNetworkDenied\b/g] as const,
  ['local-network-denied', weight.permission, /\bLocal network denied by preference\b/g] as const,
  ['local-network-denied', weight.permission, /\bGot local network blocked notification\b/g] as const,
  ['tls-closed-no-notify', weight.application, /\berrSSLClosedNoNotify\b/g] as const,
  ['tls-closed-abort', weight.application, /\berrSSLClosedAbort\b/g] as const,
  ['timeout', weight.application, /\bAttempt to connect to host timed out\b/g] as const,
  ['timeout', weight.application, /\bThe request timed out\b/g] as const,
  ['ECONNREFUSED', weight.plain, /\bCould not connect to the server\b/g, connectFailed] as const,
  ['ECONNRESET', weight.plain, /\bThe network connection was lost\b/g, connectionLost] as const,
  ['ENETDOWN', weight.application, /\bThe Internet connection appears to be offline\b/g] as const,
].map(([category, heft, pattern, ambiguous = []]) => ({ pattern, category, weight: heft, only: 'darwin', ambiguous }));
