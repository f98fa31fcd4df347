import type { Neighbor } from '../../../shared/neighbor.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { readArpLine } from './parse.ts';

/**
 * The IPv4 neighbours of macOS.
 *
 * arp(8), facts E4. Reads the sentences of `-a`, with names or without, the columns of `-l`, and the answer for one
 * address. Needs no privilege. `-n` keeps name resolution from stalling the read.
 */
export const darwinArp: PlatformTool<Neighbor> = {
  id: 'darwin-arp',
  title: 'IPv4 neighbours',
  platform: 'darwin',
  why: 'Which IPv4 addresses answered on the local networks, under which link-layer address.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/arp', args: ['-an'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: (sink) => lineByLine(sink, (text, line) => readArpLine(text, line, sink.row)),
  recognise: [
    /^\S+ \(\d+(?:\.\d+){3}\) (?:at (?:\(incomplete\)|[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5,7}) on |-- no entry)/,
    /^Neighbor\s+Linklayer Address\s+Expire\(O\)\s+Expire\(I\)\s+Netif\s+Refs/,
  ],
};
