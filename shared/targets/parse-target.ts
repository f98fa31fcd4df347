import { visibleText } from '../visible-text.ts';
import { parseHost } from './parse-host.ts';
import { parseMultiaddr } from './parse-multiaddr.ts';
import { parseUrl } from './parse-url.ts';
import { parsePort, splitHostPort } from './split-host-port.ts';
import type { ParsedTarget } from './target.ts';

/** The longest thing that is still a target: a name of 253 characters with a URL around it. */
const MOST_CHARACTERS = 4_096;

/**
 * Reads what a person typed or pasted as a target: `host`, `host:port`, `[v6%zone]:port`, a URL, a multiaddr, or
 * `user@host` as ssh writes it. Nothing is resolved or sent. Never throws; the reasons are sentences for the person.
 */
export function parseTarget(text: string): ParsedTarget {
  const target = text.trim();
  if (target === '') return no('nothing was typed: write a host, host:port, a URL or a multiaddr');
  if (target.length > MOST_CHARACTERS) return no('that is too long for a target');
  const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(target);
  if (invisible) return no(`an invisible character is in it: ${visibleText(invisible[0])}`);
  if (/\s/.test(target)) return no('a target has no blanks in it; if this is an error message, let it be explained');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return parseUrl(target);
  if (target.startsWith('/')) return parseMultiaddr(target);
  if (/^(?:javascript|data|file|mailto|about|blob):/i.test(target)) return no('such a link names no host');
  return target.includes('@') ? parseLogin(target) : parseHostPort(target);
}

function parseHostPort(text: string): ParsedTarget {
  const split = splitHostPort(text);
  if ('because' in split) return no(split.because);
  const host = parseHost(split.host);
  if ('because' in host) return no(host.because);
  if (split.port === null) return { kind: 'host', ...host, port: null };
  const port = parsePort(split.port);
  return typeof port === 'number' ? { kind: 'host-port', ...host, port } : no(port.because);
}

/** `user@host`. A second @ is how a link hides its host; a port is not written this way. */
function parseLogin(text: string): ParsedTarget {
  const at = text.indexOf('@');
  const [user, place] = [text.slice(0, at), text.slice(at + 1)];
  if (place.includes('@')) return no('there are two @ in it, so it is not clear which host is meant');
  if (!/^[\w][\w.+-]{0,63}$/.test(user)) return no(`“${visibleText(user, 60)}” before the @ is no user name`);
  const split = splitHostPort(place);
  if ('because' in split) return no(split.because);
  if (split.port !== null) return no('ssh takes no port after the host: write ssh://user@host:port');
  const host = parseHost(split.host);
  return 'because' in host ? no(host.because) : { kind: 'ssh', ...host, port: null, user };
}

const no = (because: string): ParsedTarget => ({ kind: 'not-a-target', because });
