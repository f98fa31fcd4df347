import { type Phrase, type System, weight } from './clue.ts';
import { errnos } from './errno.ts';

/**
 * Errors of the system whose text means little by itself ("File exists"): named beside a number or after `connect:`
 * and the like, never by a bare text.
 */
const NETWORK = new Set(
  `EPIPE EINPROGRESS EALREADY ENOTSOCK EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT
  EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN
  ENOTCONN ESHUTDOWN ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EMFILE ENFILE`.split(/\s+/),
);

/** Whether a socket call may end with this error because of the network or of what holds its addresses. */
const isNetworkErrno = (name: string): boolean => NETWORK.has(name);

/** Permission errors, which a sandbox, a filter or a low port gives; and limits, and calls that would have to wait. */
const SOCKET = new Set(['EPERM', 'EACCES', 'EAGAIN', 'EINVAL', 'EBADF', 'EINTR', 'ENOMEM', 'ECANCELED', 'EOPNOTSUPP']);

/** Whether connect(2), bind(2), send(2) and the like may end with this error. */
export const isSocketErrno = (name: string): boolean => isNetworkErrno(name) || SOCKET.has(name);

/** No network errors, but seldom bystanders: a program that prints one of them stopped there. */
const NAMED_FOR_A_REASON = new Set(['EPERM', 'EACCES', 'EPROTO']);

export const weightOfErrno = (name: string): number =>
  isNetworkErrno(name) ? weight.system : NAMED_FOR_A_REASON.has(name) ? weight.bareNumber : weight.bystander;

/** Texts of musl's strerror (Alpine), of uv_strerror (libuv), and of programs with words of their own; "Operation timed out" is curl's before "after". */
const OTHER_TEXTS: readonly (readonly [string, string, System?])[] = [
  ['EHOSTUNREACH', 'Host is unreachable'],
  ['ENETUNREACH', 'Network unreachable'],
  ['EADDRINUSE', 'Address in use'],
  ['EADDRNOTAVAIL', 'Address not available'],
  ['ECONNABORTED', 'Connection aborted(?!\\.[\'"])(?=[.\'"]|$)'],
  ['ENOTCONN', 'Socket not connected'],
  ['ECONNRESET', 'Connection reset(?! by)'],
  ['ECONNRESET', 'Connection was reset'],
  ['ECONNRESET', 'Connection reset by (?!peer)(?=\\S)'],
  ['ETIMEDOUT', 'No response from (?:target|remote) host'],
  ['EADDRINUSE', 'Port \\d{1,5} is (?:already )?in use'],
  ['EADDRINUSE', 'port is already allocated'],
  ['EADDRINUSE', 'Something is already running on port'],
  ['EADDRINUSE', "disabling the 'AirPlay Receiver' service", 'darwin'],
  ['EHOSTUNREACH', 'Destination Host Unreachable'],
  ['ECONNREFUSED', 'Destination Port Unreachable'],
  ['ENETUNREACH', 'Destination Net(?:work)? Unreachable'],
];

/** What Windows' FormatMessage says; only the beginning, which no other text shares. */
const WINDOWS_TEXTS: readonly (readonly [string, string])[] = [
  ['ECONNREFUSED', 'No connection could be made because the target machine actively refused it'],
  ['ECONNREFUSED', 'The remote computer refused the network connection'],
  ['ECONNRESET', 'An existing connection was forcibly closed by the remote host'],
  ['ECONNABORTED', 'An established connection was aborted by the software in your host machine'],
  ['ETIMEDOUT', 'A connection attempt failed because the connected party did not properly respond'],
  ['EHOSTUNREACH', 'A socket operation was attempted to an unreachable host'],
  ['ENETUNREACH', 'A socket operation was attempted to an unreachable network'],
  ['ENETDOWN', 'A socket operation encountered a dead network'],
  ['EADDRINUSE', 'Only one usage of each socket address'],
  ['EADDRNOTAVAIL', 'The requested address is not valid in its context'],
  ['EACCES', 'An attempt was made to access a socket in a way forbidden by its access permissions'],
  ['EACCES', 'Access is denied'],
  ['ENOBUFS', 'An operation on a socket could not be performed because the system lacked sufficient buffer space'],
  ['EAI_NONAME', 'No such host is known'],
  ['EAI_NODATA', 'The requested name is valid, but no data of the requested type was found'],
  ['EAI_AGAIN', 'This is usually a temporary error during hostname resolution'],
];

/** Go's and reqwest's words differ only in what stands before: a bare lower-case text is a timer of the program's own. */
const TIMED_OUT: readonly Phrase[] = [
  timedOut(/\bOperation timed out(?! after \d)/g, 'darwin'),
  timedOut(/\b(?:connect|read|write|accept|sendto|recvfrom|recvmsg|sendmsg): operation timed out/g, 'darwin'),
  timedOut(/\bConnection timed out(?! after \d)(?!: connect)/g, 'linux'),
  timedOut(/\b(?:connect|read|write|accept): connection timed out/g, 'linux'),
  timedOut(/\bConnection timed out: connect/g, 'windows'),
];

function timedOut(pattern: RegExp, only: System): Phrase {
  return { pattern, category: 'ETIMEDOUT', weight: weight.system, only };
}

/** A pattern for a text as it stands: what a pattern would read as a sign is escaped, `'` matches `’` after cleaning. */
const exactly = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function phrase(category: string, source: string, only: System | null | undefined, heft: number): Phrase {
  const pattern = new RegExp(`\\b${source}`, 'gi');
  return { pattern, category, weight: heft, ...(only ? { only } : {}) };
}

/** The strerror(3) texts that speak for themselves, and which system words them so. */
export const systemTexts: readonly Phrase[] = [
  ...errnos
    .filter(({ name }) => isNetworkErrno(name) && name !== 'ETIMEDOUT')
    .flatMap(({ name, textOn }) =>
      textOn.darwin === textOn.linux
        ? [phrase(name, `${exactly(textOn.darwin)}\\b`, null, weight.system)]
        : [
            phrase(name, `${exactly(textOn.darwin)}\\b`, 'darwin', weight.system),
            phrase(name, `${exactly(textOn.linux)}\\b(?! family)`, 'linux', weight.system),
          ],
    ),
  ...TIMED_OUT,
  ...OTHER_TEXTS.map(([category, source, only]) => phrase(category, source, only, weight.system)),
  ...WINDOWS_TEXTS.map(([category, text]) => phrase(category, exactly(text), 'windows', weight.system)),
];

/** Texts that other things than sockets give as well: believed after the name of a socket call. */
const CALL =
  '(?:connectx?|bind|listen|accept|socket|sendto|sendmsg|send|recv|dial|setsockopt)(?:\\(\\d*\\))?(?: \\S{1,60})?: (?:failed: )?';
export const textsAfterCall: readonly Phrase[] = errnos
  .filter(({ name }) => isSocketErrno(name) && !isNetworkErrno(name))
  .map(({ name, textOn }) => phrase(name, `${CALL}${exactly(textOn.darwin)}\\b`, null, weightOfErrno(name)));
