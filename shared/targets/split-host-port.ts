import { visibleText } from '../visible-text.ts';

/** `host`, `host:port` or `[host]:port`, not yet looked at. `port` is `null` when there is no colon for it. */
export interface HostPort {
  readonly host: string;
  readonly port: string | null;
  readonly isBracketed: boolean;
}

/** Takes a port off its host. An address of several colons without brackets has no port. */
export function splitHostPort(text: string): HostPort | { readonly because: string } {
  if (text.startsWith('[')) {
    const [, host, port = null] = /^\[([^[\]]*)\](?::(.*))?$/s.exec(text) ?? [];
    if (host === undefined)
      return { because: 'after the bracket of an IPv6 address comes nothing, or a colon and a port' };
    if (!host.includes(':')) return { because: 'brackets are for IPv6 addresses only' };
    return { host, port, isBracketed: true };
  }
  const colon = text.indexOf(':');
  if (colon < 0 || text.indexOf(':', colon + 1) >= 0) return { host: text, port: null, isBracketed: false };
  return { host: text.slice(0, colon), port: text.slice(colon + 1), isBracketed: false };
}

/** A port from 1 to 65535 in plain decimal digits. */
export function parsePort(text: string): number | { readonly because: string } {
  if (text === '') return { because: 'after the colon comes a port from 1 to 65535' };
  if (/^0+$/.test(text)) return { because: 'port 0 cannot be reached: it means “any free port” when a server starts' };
  if (!/^[1-9]\d*$/.test(text))
    return { because: `“${visibleText(text, 30)}” is no port: that is a number from 1 to 65535` };
  const port = Number(text);
  return port <= 65_535 ? port : { because: `port ${visibleText(text, 30)} is too high: the last one is 65535` };
}
