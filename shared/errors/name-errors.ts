import type { PlatformId } from '../family.ts';
import { type Phrase, weight } from './clue.ts';

/** One error of getaddrinfo(3): number on macOS (Libinfo netdb.h), on Linux (glibc netdb.h; facts F2). `null` = not there. */
export interface NameError {
  readonly name: string;
  readonly numberOn: Readonly<Record<PlatformId, number | null>>;
}

const TABLE: readonly (readonly [string, number | null, number | null])[] = [
  ['EAI_ADDRFAMILY', 1, -9],
  ['EAI_AGAIN', 2, -3],
  ['EAI_BADFLAGS', 3, -1],
  ['EAI_FAIL', 4, -4],
  ['EAI_FAMILY', 5, -6],
  ['EAI_MEMORY', 6, -10],
  ['EAI_NODATA', 7, -5],
  ['EAI_NONAME', 8, -2],
  ['EAI_SERVICE', 9, -8],
  ['EAI_SOCKTYPE', 10, -7],
  ['EAI_SYSTEM', 11, -11],
  ['EAI_BADHINTS', 12, null],
  ['EAI_PROTOCOL', 13, null],
  ['EAI_OVERFLOW', 14, -12],
];

const nameErrors: readonly NameError[] = TABLE.map(([name, darwin, linux]) => ({
  name,
  numberOn: { darwin, linux },
}));
export const nameErrorNamed = (name: string): NameError | undefined => nameErrors.find((each) => each.name === name);
export const nameErrorNumbered = (number: number, platform: PlatformId): NameError | undefined =>
  nameErrors.find(({ numberOn }) => numberOn[platform] === number);

const says = (category: string, pattern: RegExp, only?: PlatformId): Phrase => ({
  pattern,
  category,
  weight: weight.system,
  ...(only ? { only } : {}),
});
/** A program's own words for a name that was not found; the resolver's text, where there is one, says it better. */
const notFound = (pattern: RegExp): Phrase => ({ pattern, category: 'EAI_NONAME', weight: weight.application });

/** gai_strerror(3) on macOS, glibc and musl, then the words of programs. */
export const nameErrorTexts: readonly Phrase[] = [
  says('EAI_NONAME', /\bnodename nor servname provided(?:, or not known)?/gi, 'darwin'),
  says('EAI_NONAME', /\bName or service not known/gi, 'linux'),
  says('EAI_NONAME', /\bName does not resolve/gi, 'linux'),
  says('EAI_NODATA', /\bNo address associated with (?:host)?name(?!\w)/gi, 'linux'),
  says('EAI_NODATA', /\bNo address associated with nodename/gi, 'darwin'),
  says('EAI_AGAIN', /\bTemporary failure in name resolution/gi),
  says('EAI_FAIL', /\bNon-recoverable (?:failure in name resolution|error)/gi),
  says('EAI_ADDRFAMILY', /\bAddress family for (?:nodename|hostname) not supported/gi),
  says('EAI_FAMILY', /\bai_family not supported/gi),
  says('EAI_SERVICE', /\bservname not supported for ai_socktype/gi, 'darwin'),
  says('EAI_SERVICE', /\bServname not supported for ai_socktype/g, 'linux'),
  says('EAI_SOCKTYPE', /\bai_socktype not supported/gi),
  notFound(/\bno such host\b/gi),
  notFound(/\bcould not resolve (?:host(?:name)?|proxy)\b/gi),
  notFound(/\bcouldn't resolve (?:host|proxy)(?: name)?\b/gi),
  notFound(/\bcannot resolve \S{1,255}: Unknown host/gi),
  notFound(/\bunable to resolve (?:host(?:name)?(?: address)?|service)\b/gi),
  notFound(/\bcould not translate host name\b/gi),
  notFound(/\bUnknown(?:MySQL server)? ?host(?:Exception)?(?::| )(?=['"\w])/g),
  notFound(/\bUnknown MySQL server host\b/g),
  notFound(/\bbad address '[^'\n]{1,255}'/g),
  notFound(/\bfailed to lookup address information\b/gi),
  notFound(/\bFailed host lookup\b/gi),
  notFound(/\bFailed to resolve '[^'\n]{1,255}'/g),
  notFound(/\bNameResolutionError\b/g),
  notFound(/\bDomain name not found\b/gi),
  notFound(/\bgetaddrinfo failed\b/gi),
  notFound(/\b(?:UnresolvedAddressException|UnknownHostException)\b/g),
  notFound(/\bUnable to find address for\b/g),
  notFound(/\bA server with the specified hostname could not be found/g),
  notFound(/\bname resolution failed\b/gi),
  notFound(/\bDNS resolution failed\b/gi),
  notFound(/\bNXDOMAIN\b/gi),
  { pattern: /\bSERVFAIL\b|\bserver misbehaving\b/gi, category: 'dns-server-failed', weight: weight.application },
];
