import type { NetworkInterface } from '../../../shared/network-interface.ts';
import { jsonArrayParser } from '../json-array-parser.ts';
import { jsonOrText } from '../json-or-text.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { readInterfaceElement } from './parse.ts';
import { addressTextParser } from './text.ts';

/**
 * Interfaces with their addresses on Linux.
 *
 * ip-address(8) of iproute2; `-j` prints one JSON array, `-d` adds the kind of link (`veth`, `bridge`, `wireguard`).
 * Plain text, with `-d`, `-s`, `-o` and `-br` too, is read when somebody pastes it.
 * Needs no privilege. Bridge members are known by the member's own `master`: see members.ts.
 */
export const linuxIpAddr: PlatformTool<NetworkInterface> = {
  id: 'linux-ip-addr',
  title: 'Interfaces and addresses',
  platform: 'linux',
  why: 'Every interface with its addresses, to show which are up, which addresses are aliases and what they cover.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/ip', args: ['-j', '-d', 'addr'], timeoutMs: 10_000 }),
  otherPlaces: ['/sbin/ip', '/usr/bin/ip', '/bin/ip'],
  examples: [undefined],
  startParse: (sink) => jsonOrText(jsonArrayParser(sink, readInterfaceElement), addressTextParser(sink)),
  recognise: [
    /^\[\s*\{\s*"ifindex":\s*\d+,/,
    /^\d+: \S+: <[A-Z0-9_,-]*> mtu \d+ /,
    /^\d+: \S+ +inet6? \S+ (?:\S.* )?scope \w+/,
    /^\s+valid_lft \w+ preferred_lft \w+/,
  ],
};
