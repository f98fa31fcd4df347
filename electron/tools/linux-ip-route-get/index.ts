import { parseAddress } from '../../../shared/address.ts';
import type { RouteAnswer } from '../../../shared/route.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startRouteGetParse } from './parse.ts';

/**
 * The kernel's own answer to "which way does a packet to this address go?" on Linux. The request is the address, a
 * link-local one with its zone.
 *
 * ip-route(8), "ip route get"; its plain text is read when somebody pastes it. Needs no privilege and sends nothing. With no way it ends with 2 and says on stderr
 * `RTNETLINK answers: Network is unreachable`, which is an answer too.
 */
export const linuxIpRouteGet: PlatformTool<RouteAnswer, string> = {
  id: 'linux-ip-route-get',
  title: 'Route to one address',
  platform: 'linux',
  why: 'The route, interface and source address the kernel picks for one destination.',
  privilege: 'none',
  command: (address) => ({
    file: '/usr/sbin/ip',
    args: ['-j', 'route', 'get', ...addressArguments(address)],
    timeoutMs: 5_000,
  }),
  otherPlaces: ['/sbin/ip', '/usr/bin/ip', '/bin/ip'],
  examples: ['192.0.2.1', '2001:db8::1'],
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
