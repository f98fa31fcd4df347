import { type Clue, lastMatches, placeOf, weight } from './clue.ts';
import { errnoNamed } from './errno.ts';
import { nameErrorNamed } from './name-errors.ts';
import { weightOfErrno } from './system-texts.ts';

/** Symbols that are not errno names of the system: Node and c-ares, WSA names, other spellings. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'EAI_NONAME',
  ESOCKETTIMEDOUT: 'timeout',
  ETIMEOUT: 'timeout',
  ECONNECTIONTIMEOUT: 'timeout',
  ECANCELLED: 'ECANCELED',
  EWOULDBLOCK: 'EAGAIN',
  ESERVFAIL: 'dns-server-failed',
  EREFUSED: 'dns-refused',
  EAI_NODATA: 'EAI_NODATA',
  WSAHOST_NOT_FOUND: 'EAI_NONAME',
  WSATRY_AGAIN: 'EAI_AGAIN',
  WSANO_DATA: 'EAI_NODATA',
  WSANO_RECOVERY: 'EAI_FAIL',
  HOST_NOT_FOUND: 'EAI_NONAME',
};

/** std::io::ErrorKind of Rust, SocketError of .NET, exception classes of Python and Java. */
const KINDS: Readonly<Record<string, string>> = {
  ConnectionRefused: 'ECONNREFUSED',
  ConnectionReset: 'ECONNRESET',
  ConnectionAborted: 'ECONNABORTED',
  HostUnreachable: 'EHOSTUNREACH',
  NoRouteToHost: 'EHOSTUNREACH',
  NetworkUnreachable: 'ENETUNREACH',
  NetworkDown: 'ENETDOWN',
  HostDown: 'EHOSTDOWN',
  NotConnected: 'ENOTCONN',
  AddrInUse: 'EADDRINUSE',
  AddressInUse: 'EADDRINUSE',
  AddressAlreadyInUse: 'EADDRINUSE',
  AddrNotAvailable: 'EADDRNOTAVAIL',
  AddressNotAvailable: 'EADDRNOTAVAIL',
  BrokenPipe: 'EPIPE',
  HostNotFound: 'EAI_NONAME',
  PortUnreachable: 'ECONNREFUSED',
  UnexpectedEof: 'closed-early',
};

const SYMBOL = /\b(?:WSA)?(E[A-Z][A-Z0-9_]{2,20}|(?:WSA)?(?:HOST_NOT_FOUND|TRY_AGAIN|NO_DATA|NO_RECOVERY))\b/g;
/** Erlang and Elixir write atoms: `:econnrefused`, `{error,nxdomain}`. */
const ATOM =
  /\b(?:econn[a-z]{4,8}|ehost[a-z]{4,7}|enet[a-z]{4,7}|eaddr[a-z]{5,8}|etimedout|epipe|enotconn|eai_[a-z]{4,8})\b/g;
const KIND = new RegExp(`\\b(?:Annotated)?(${Object.keys(KINDS).join('|')})(?:Error|Exception)?\\b`, 'g');

/** Errors named by a symbol or a class: `ECONNREFUSED`, `:econnrefused`, `NoRouteToHostException`. */
export function findKinds(text: string): readonly Clue[] {
  return [
    ...lastMatches(text, SYMBOL).map((match) => ({ match, category: categoryOfSymbol(match[1] ?? '') })),
    ...lastMatches(text, ATOM).map((match) => ({ match, category: categoryOfSymbol(match[0].toUpperCase()) })),
    ...lastMatches(text, KIND).map((match) => ({ match, category: KINDS[match[1] ?? ''] })),
  ].flatMap(({ match, category }) =>
    category === undefined
      ? []
      : [{ ...placeOf(match), category, weight: weightOf(category), only: null, ambiguous: [] }],
  );
}

function categoryOfSymbol(symbol: string): string | undefined {
  if (Object.hasOwn(SYMBOLS, symbol)) return SYMBOLS[symbol];
  return (errnoNamed(symbol) ?? nameErrorNamed(symbol))?.name;
}

function weightOf(category: string): number {
  if (errnoNamed(category)) return weightOfErrno(category);
  return nameErrorNamed(category) ? weight.system : weight.application;
}
