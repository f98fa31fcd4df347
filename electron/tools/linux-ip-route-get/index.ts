import { parseAddress } from '../../../shared/address.ts';
import type { RouteAnswer } from '../../../shared/route.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startRouteGetParse } from './parse.ts';

/** One connection rather than any packet: policy rules may go by its source and its port (ip-rule(8)). */
export interface RouteQuestion {
  readonly address: string;
  readonly from: string;
  readonly port: number;
}

/**
 * The kernel's own answer to "which way does a packet to this address go?" on Linux. The request is the address, a
 * link-local one with its zone, or a whole connection.
 *
 * ip-route(8), "ip route get"; its plain text is read when somebody pastes it. Needs no privilege and sends nothing. With no way it ends with 2 and says on stderr
 * `RTNETLINK answers: Network is unreachable`, which is an answer too.
 */
export const linuxIpRouteGet: PlatformTool<RouteAnswer, string | RouteQuestion> = {
  id: 'linux-ip-route-get',
  title: 'Route to one address',
  platform: 'linux',
  why: 'The route, interface and source address the kernel picks for one destination.',
  privilege: 'none',
  command: (asked) => ({
    file: '/usr/sbin/ip',
    args: ['-j', 'route', 'get', ...(typeof asked === 'string' ? addressArguments(asked) : connectionArguments(asked))],
    timeoutMs: 5_000,
  }),
  otherPlaces: ['/sbin/ip', '/usr/bin/ip', '/bin/ip'],
  examples: ['192.0.2.1', '2001:db8::1', { address: '192.0.2.1', from: '192.0.2.9', port: 443 }],
  exitCodesWithRows: [2],
  readsStderr: true,
  startParse: startRouteGetParse,
  // a single record, with what only a lookup prints
  recognise: [
    /^\[\s*\{[^{}]*"(?:cache|from|uid)":[^{}]*(?:\{[^{}]*\}[^{}]*)?\}\s*\]\s*(?![\s\S])/,
    /^RTNETLINK answers: /,
    /^(?:[a-z]+ )?[0-9a-f.:]+ (?:\S.* )?uid \d+\s*(?:\\|$)/,
    /^(?:[a-z]+ )?[0-9a-f.:]+ from [0-9a-f.:]+ (?:via|dev) \S/,
    /^\s+cache(?:\s|$)/,
  ],
};

/** `ip` knows no `%zone`: the interface is told apart. Anything but an address is refused, so none can pass as an option. */
function addressArguments(text: string): string[] {
  const parsed = parseAddress(text);
  if (parsed === null) throw new TypeError(`not an IP address: ${text}`);
  return parsed.zone === null ? [parsed.address] : [parsed.address, 'oif', parsed.zone];
}

/** Keys of a policy rule that a lookup takes: since iproute2 4.18. */
function connectionArguments({ address, from, port }: RouteQuestion): string[] {
  const source = parseAddress(from);
  if (source === null || !Number.isInteger(port)) throw new TypeError(`not a connection: ${from} to port ${port}`);
  return [...addressArguments(address), 'from', source.address, 'ipproto', 'tcp', 'dport', String(port)];
}
