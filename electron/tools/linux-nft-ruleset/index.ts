import type { FirewallFact } from '../../../shared/firewall.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startNftParse } from './parse.ts';

/**
 * Whether the kernel's packet filter has rules on Linux.
 *
 * nft(8), libnftables-json(5). Listing needs root: without it nft says `Operation not permitted` on stderr and ends with
 * 1, which is "unknown", not "no rules". iptables-nft rules are part of it; those of the old iptables are not.
 */
export const linuxNftRuleset: PlatformTool<FirewallFact> = {
  id: 'linux-nft-ruleset',
  title: 'Packet filter rules',
  platform: 'linux',
  why: 'Whether a packet filter on this machine can be what blocks a connection.',
  privilege: 'root, to list the rules',
  command: () => ({ file: '/usr/sbin/nft', args: ['-j', 'list', 'ruleset'], timeoutMs: 15_000 }),
  otherPlaces: ['/sbin/nft', '/usr/bin/nft'],
  examples: [undefined],
  exitCodesWithRows: [1],
  readsStderr: true,
  startParse: startNftParse,
  recognise: [/^\{\s*"nftables":\s*\[/, /^Operation not permitted \(you must be root\)$/],
};
