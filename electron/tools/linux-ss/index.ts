import type { Socket } from '../../../shared/socket.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startSsParse } from './parse.ts';

/** `listeners` spares the kernel the connections, of which a busy server has many. */
export type SocketScope = 'listeners' | 'all';

/**
 * TCP and UDP sockets on Linux, listening ones included, with the process behind each.
 *
 * ss(8) of iproute2. `-O` keeps a socket on one line, `-n` resolves no names, `-e` prints the uid and whether an IPv6
 * socket takes IPv4 too (`v6only`), `-p` the processes. Without root, only the person's own processes are named.
 */
export const linuxSs: PlatformTool<Socket, SocketScope> = {
  id: 'linux-ss',
  title: 'Sockets and listeners',
  platform: 'linux',
  why: 'Every listener and connection with its process, to show who holds a port and who can reach it.',
  privilege: 'names and pids of other users’ processes need root',
  command: (scope) => ({
    file: '/usr/bin/ss',
    args: ['-H', '-O', '-n', '-e', '-p', scope === 'listeners' ? '-l' : '-a', '-t', '-u'],
    timeoutMs: 15_000, // -p walks the descriptors of every process
  }),
  otherPlaces: ['/usr/sbin/ss', '/bin/ss', '/sbin/ss'],
  examples: ['listeners', 'all'],
  startParse: startSsParse,
  recognise: [
    /^(?:Netid\s+)?State\s+Recv-Q\s+Send-Q\s+Local Address/,
    /^(?:(?:tcp|udp)\s+)?(?:LISTEN|ESTAB|UNCONN)\s+\d+\s+\d+\s+\S+:\S+\s+\S+:\S+/,
  ],
};
