import { type Clue, lastMatches, placeOf, weight } from './clue.ts';

/** net_error_list.h of Chromium: what each name stands for in errno terms (facts F4). */
const NAMES: Readonly<Record<string, string>> = {
  ABORTED: 'cancelled',
  TIMED_OUT: 'timeout',
  ACCESS_DENIED: 'EACCES',
  NETWORK_CHANGED: 'network-changed',
  NETWORK_IO_SUSPENDED: 'suspended',
  SOCKET_NOT_CONNECTED: 'ENOTCONN',
  BLOCKED_BY_CLIENT: 'blocked-by-client',
  BLOCKED_BY_ADMINISTRATOR: 'blocked-by-administrator',
  CONNECTION_CLOSED: 'closed-early',
  CONNECTION_RESET: 'ECONNRESET',
  CONNECTION_REFUSED: 'ECONNREFUSED',
  CONNECTION_ABORTED: 'ECONNABORTED',
  CONNECTION_FAILED: 'unknown',
  CONNECTION_TIMED_OUT: 'ETIMEDOUT',
  NAME_NOT_RESOLVED: 'EAI_NONAME',
  NAME_RESOLUTION_FAILED: 'EAI_FAIL',
  DNS_TIMED_OUT: 'timeout',
  DNS_SERVER_FAILED: 'dns-server-failed',
  INTERNET_DISCONNECTED: 'ENETDOWN',
  ADDRESS_INVALID: 'EADDRNOTAVAIL',
  ADDRESS_UNREACHABLE: 'EHOSTUNREACH',
  ADDRESS_IN_USE: 'EADDRINUSE',
  NETWORK_ACCESS_DENIED: 'EACCES',
  MSG_TOO_BIG: 'EMSGSIZE',
  PROXY_CONNECTION_FAILED: 'proxy-refused',
  TUNNEL_CONNECTION_FAILED: 'proxy-failed',
  PROXY_AUTH_REQUESTED: 'proxy-failed',
  SOCKS_CONNECTION_FAILED: 'proxy-failed',
  SOCKS_CONNECTION_HOST_UNREACHABLE: 'proxy-failed',
  MANDATORY_PROXY_CONFIGURATION_FAILED: 'proxy-failed',
  EMPTY_RESPONSE: 'empty-reply',
  INVALID_HTTP_RESPONSE: 'bad-response',
  INVALID_RESPONSE: 'bad-response',
  RESPONSE_HEADERS_TRUNCATED: 'closed-early',
  CONTENT_LENGTH_MISMATCH: 'closed-early',
  INCOMPLETE_CHUNKED_ENCODING: 'closed-early',
  INCOMPLETE_HTTP2_DATA: 'closed-early',
  HTTP_RESPONSE_CODE_FAILURE: 'http-status',
  TOO_MANY_REDIRECTS: 'too-many-redirects',
  UNSAFE_PORT: 'unsafe-port',
  SSL_PROTOCOL_ERROR: 'tls-protocol',
  SSL_VERSION_OR_CIPHER_MISMATCH: 'tls-wrong-version',
  SSL_CLIENT_AUTH_CERT_NEEDED: 'tls-client-certificate',
  BAD_SSL_CLIENT_AUTH_CERT: 'tls-client-certificate',
  SSL_OBSOLETE_VERSION: 'tls-wrong-version',
  SSL_UNRECOGNIZED_NAME_ALERT: 'tls-fatal-alert',
  QUIC_PROTOCOL_ERROR: 'quic-failed',
  FAILED: 'unknown',
};

const NAME = /\b(?:net::)?ERR_([A-Z][A-Z0-9_]{2,48})\b/g;
const OTHER_OWNERS = /^(?:SOCKET_|TLS_|INVALID_(?!HTTP|RESPONSE)|HTTP2_|STREAM_|MODULE_)/;

/** `net::ERR_…` of Chromium, Electron and the error page of Chrome, with or without `net::`. */
export function findChromium(text: string): readonly Clue[] {
  return lastMatches(text, NAME).flatMap((match) => {
    const [printed, name = ''] = match;
    const category = categoryOf(name, printed.startsWith('net::'));
    const heft = category === 'unknown' ? weight.wrapper : weight.application;
    return category === undefined
      ? []
      : [{ ...placeOf(match), category, weight: heft, only: null, ambiguous: [] } satisfies Clue];
  });
}

/** Without `net::` a name may be Node's (`ERR_SOCKET_…`, `ERR_TLS_…`): only names of the table are taken then. */
function categoryOf(name: string, isSurelyChromium: boolean): string | undefined {
  const category = NAMES[name] ?? (/^(?:CERT|CERTIFICATE)_/.test(name) ? 'tls-certificate' : undefined);
  if (category !== undefined) return category;
  if (/^SSL_/.test(name)) return 'tls-failed';
  return isSurelyChromium && !OTHER_OWNERS.test(name) ? 'unknown' : undefined;
}
