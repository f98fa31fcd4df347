import type { Socket } from '../../../shared/socket.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startNetstatSocketsParse } from './parse.ts';

/**
 * TCP and UDP sockets of every user on macOS, with the pid that last used each.
 *
 * netstat(1). `-v` adds the pid, which needs no privilege (facts E5), and from macOS 26 on the name, cut to 16
 * characters. `-f inet` would leave IPv6 out, so all families are printed and the UNIX and kernel tables passed over.
 * Addresses are cut after 16 characters: a long IPv6 address is then only its beginning.
 */
export const darwinNetstatSockets: PlatformTool<Socket> = {
  id: 'darwin-netstat-sockets',
  title: 'Sockets of all users',
  platform: 'darwin',
  why: 'Every listener and connection with its pid, those of other users included, to show who holds a port.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/netstat', args: ['-anv'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: startNetstatSocketsParse,
  recognise: [
    /^Active Internet connections(?: \(including servers\))?\s*$/,
    /^Current listen queue sizes \(/,
    /^\s*(?:\w+\s+){0,2}Proto\s+Recv-Q\s+Send-Q\s+Local Address\s+Foreign Address\s+\(state\)/,
    /^(?:tcp|udp)(?:4|6|46)\s+\d+\s+\d+\s+\S+\.\S+\s+\S+\.\S+(?:\s|$)/,
  ],
};
