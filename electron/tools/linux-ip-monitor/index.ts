import type { SystemChange } from '../../../shared/system-change.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startMonitorParse } from './parse.ts';

/**
 * What changes in routes, addresses, interfaces and neighbours of Linux, as it happens.
 *
 * ip-monitor(8) of iproute2. It takes `-j` and prints text all the same (seen with 6.1; upstream says so of every
 * version until now), so the text is asked for: `-o` puts each message on one line, `label` says which table it is of.
 * Needs no privilege. The kernel drops messages when it is flooded, so what comes is a reason to look, not the truth.
 */
export const linuxIpMonitor: PlatformTool<SystemChange> = {
  id: 'linux-ip-monitor',
  title: 'Changes as they happen',
  platform: 'linux',
  why: 'To read tables again when something changed, instead of asking all the time.',
  privilege: 'none',
  command: () => ({
    file: '/usr/sbin/ip',
    args: ['-o', 'monitor', 'label', 'route', 'address', 'link', 'neigh'],
    timeoutMs: 86_400_000, // it goes on until it is stopped
  }),
  otherPlaces: ['/sbin/ip', '/usr/bin/ip', '/bin/ip'],
  examples: [undefined],
  goesOn: true,
  startParse: startMonitorParse,
  recognise: [/^(?:\[[^\]]*\] ?)*\[(?:ROUTE|ADDR|LINK|NEIGH)\]/, /^Deleted \S+ .*\bdev \S/],
};
