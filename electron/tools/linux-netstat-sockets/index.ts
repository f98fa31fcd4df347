import type { Socket } from '../../../shared/socket.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startNetstatSocketsParse } from './parse.ts';

/**
 * TCP and UDP sockets of Linux as net-tools print them: `netstat -tulpn`, `-tunap`, `-an`, with `-e`, `-o` and `-W`.
 *
 * netstat(8) of net-tools. Without `-W` an address and its port are cut to 23 characters, so a long IPv6 address is then
 * only its beginning. Whether an IPv6 socket takes IPv4 too is not told.
 */
export const linuxNetstatSockets: PlatformTool<Socket> = {
  id: 'linux-netstat-sockets',
  title: 'Sockets of net-tools',
  platform: 'linux',
  why: 'People who ask for help send this form; the app itself asks `ss`.',
  privilege: 'names and pids of other users’ processes need root',
  command: () => ({ file: '/usr/bin/netstat', args: ['-tunap'], timeoutMs: 15_000 }),
  examples: [undefined],
  onlyRead: true,
  startParse: startNetstatSocketsParse,
  recognise: [
    /^Active Internet connections \((?:only servers|servers and established|w\/o servers)\)/,
    /^Proto\s+Recv-Q\s+Send-Q\s+Local Address\s+Foreign Address\s+State\b/,
    /^(?:tcp|udp)6?\s+\d+\s+\d+\s+\S+:(?:\d+|\*)\s+\S+:(?:\d+|\*)(?:\s|$)/,
  ],
};
