import type { Resolver } from '../../../shared/resolver.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startDnsParse } from './parse.ts';

/**
 * The resolvers of macOS: for every program, for programs bound to an interface, for one VPN or profile.
 *
 * scutil(8), `--dns`; the lines are those of configd's dnsinfo_logging.h. /etc/resolv.conf does not say this on macOS:
 * split DNS, VPN resolvers and mDNS are only here.
 */
export const darwinScutilDns: PlatformTool<Resolver> = {
  id: 'darwin-scutil-dns',
  title: 'Resolvers',
  platform: 'darwin',
  why: 'Which name server answers which names, over which interface, and whether macOS thinks it can be reached.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/scutil', args: ['--dns'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: startDnsParse,
  recognise: [/^DNS configuration(?: \(for .+ queries\))?$/m, /^resolver #\d+$/m],
};
