import type { Socket } from '../../../shared/socket.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startLsofParse } from './parse.ts';

/** Listeners alone (TCP in LISTEN, and every UDP socket, since UDP has no states), or every IP socket. */
export interface LsofRequest {
  readonly only: 'listeners' | 'all';
}

const SELECTIONS: { readonly [only in LsofRequest['only']]: readonly string[] } = {
  all: ['-i'],
  listeners: ['-iTCP', '-sTCP:LISTEN', '-iUDP'],
};

/**
 * TCP and UDP sockets on macOS with the full name and user of their processes; one row for each descriptor.
 *
 * lsof(8). `-b -w` keeps it from waiting on dead network volumes, `+c 0` from cutting names to 9 characters. Without
 * root it passes over other users' processes in silence (facts E6), so a socket missing here may still exist: netstat has
 * its pid. The plain table that people paste is read as well.
 */
export const darwinLsof: PlatformTool<Socket, LsofRequest> = {
  id: 'darwin-lsof',
  title: 'Sockets with process names',
  platform: 'darwin',
  why: 'The full name and user of the process behind each socket, which netstat does not print.',
  privilege: 'sockets of other users’ processes need root',
  command: ({ only }) => ({
    file: '/usr/sbin/lsof',
    args: ['-nP', '-b', '-w', '+c', '0', ...SELECTIONS[only], '-FpcuLftPnT'],
    timeoutMs: 6_000, // it looks at every descriptor of every process
  }),
  examples: [{ only: 'listeners' }, { only: 'all' }],
  exitCodesWithRows: [1], // nothing matched, or some processes were not permitted
  startParse: startLsofParse,
  recognise: [
    /^\s*COMMAND\s+PID\s+(?:\S+\s+){0,4}FD\s+TYPE\s+DEVICE\s/,
    /\s\d+[a-zA-Z-]{0,2}\s+IPv[46]\s+\S+\s+(?:\S+\s+)?(?:TCP|UDP)\s+\S+:\S+/,
    /^tIPv[46]$/,
    /^T(?:ST|QR|QS)=\w+$/,
    /^p\d+\0/,
  ],
};
