import type { Resolver } from '../../../shared/resolver.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startResolvectlParse } from './parse.ts';

/**
 * The resolvers of systemd-resolved: which server answers which names, on which link.
 *
 * resolvectl(1), `status`; the lines are those of systemd's resolvectl.c, 239 to 258. JSON comes with 257 only, so the text
 * is read. It ends with 1 and says so on stderr where systemd-resolved does not run.
 */
export const linuxResolvectl: PlatformTool<Resolver> = {
  id: 'linux-resolvectl',
  title: 'Resolvers',
  platform: 'linux',
  why: 'Which name server answers which names, over which link: resolv.conf has only the stub 127.0.0.53 where systemd-resolved runs.',
  privilege: 'none',
  command: () => ({ file: '/usr/bin/resolvectl', args: ['--no-pager', 'status'], timeoutMs: 5_000 }),
  otherPlaces: ['/bin/resolvectl'],
  examples: [undefined],
  startParse: startResolvectlParse,
  recognise: [/^Link \d+ \(\S+\)$/m, /^\s*Current Scopes: /m, /^\s*resolv\.conf mode: \S+$/m],
};
