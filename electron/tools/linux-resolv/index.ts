import type { Resolver } from '../../../shared/resolver.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startResolvConfParse } from './parse.ts';

/**
 * The resolver settings of the C library on Linux: resolv.conf(5).
 *
 * The file is read through cat(1), so that it is captured, shown and replayed as every other output. `127.0.0.53` means
 * that systemd-resolved answers and knows more than this file does.
 */
export const linuxResolv: PlatformTool<Resolver> = {
  id: 'linux-resolv',
  title: 'Resolver settings',
  platform: 'linux',
  why: 'The name servers and search domains that programs use, to tell a name problem from a network problem.',
  privilege: 'none',
  command: () => ({ file: '/usr/bin/cat', args: ['/etc/resolv.conf'], timeoutMs: 5_000 }),
  otherPlaces: ['/bin/cat'],
  examples: [undefined],
  startParse: startResolvConfParse,
  recognise: [/^nameserver\s+\S+\s*$/, /^options\s+(?:\S+\s+)*(?:edns0|trust-ad|ndots:\d+)/],
};
