import type { Neighbor } from '../../../shared/neighbor.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { readNdpLine } from './parse.ts';

/**
 * The IPv6 neighbours of macOS.
 *
 * ndp(8), facts E4. Reads `-a` with names or without, the two Expire columns of `-l`, and the time stamps of `-t`; the
 * columns were narrower before 10.11. Needs no privilege. `-n` keeps name resolution from stalling the read.
 */
export const darwinNdp: PlatformTool<Neighbor> = {
  id: 'darwin-ndp',
  title: 'IPv6 neighbours',
  platform: 'darwin',
  why: 'Which IPv6 addresses answered on the local networks, under which link-layer address, and which are routers.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/ndp', args: ['-an'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: (sink) => lineByLine(sink, (text, line) => readNdpLine(text, line, sink.row)),
  recognise: [/^\s*Neighbor\s+Linklayer Address\s+Netif\s+Expire/],
};
