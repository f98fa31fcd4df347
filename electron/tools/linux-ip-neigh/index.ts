import type { Neighbor } from '../../../shared/neighbor.ts';
import { jsonArrayParser } from '../json-array-parser.ts';
import { jsonOrText } from '../json-or-text.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { readNeighborElement } from './parse.ts';
import { neighborTextParser } from './text.ts';

/**
 * The neighbour table of Linux: ARP for IPv4, neighbour discovery for IPv6.
 *
 * ip-neighbour(8) of iproute2; without -4 or -6 both families are listed. Needs no privilege. Multicast and loopback
 * entries (`NOARP`) and proxies are not part of it; `ip -j neigh show proxy` has the latter and is read as well.
 * Plain text, with `-s` too, is read when somebody pastes it.
 */
export const linuxIpNeigh: PlatformTool<Neighbor> = {
  id: 'linux-ip-neigh',
  title: 'Neighbour table',
  platform: 'linux',
  why: 'Which machines of the local links have answered, to tell a silent host from a blocked one.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/ip', args: ['-j', 'neigh'], timeoutMs: 10_000 }),
  otherPlaces: ['/sbin/ip', '/usr/bin/ip', '/bin/ip'],
  examples: [undefined],
  startParse: (sink) => jsonOrText(jsonArrayParser(sink, readNeighborElement), neighborTextParser(sink)),
  recognise: [
    /^\[\s*\{\s*"dst":\s*"[^"]+",\s*"dev":\s*"[^"]+",\s*"(?:lladdr|state|router|proxy|extern_learn)":/,
    /^[0-9a-f.:]+ (?:dev \S+ )?lladdr \S+ (?:\S.* )?[A-Z]+\s*$/,
    /^[0-9a-f.:]+ dev \S+ +(?:INCOMPLETE|FAILED|proxy)\s*$/,
  ],
};
