import type { NetworkInterface } from '../../../shared/network-interface.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startIfconfigParse } from './parse.ts';

/**
 * Network interfaces on macOS with their addresses.
 *
 * ifconfig(8). `-a` lists interfaces that are down as well. Names like Wi-Fi are not here: networksetup has them. Needs
 * no privilege to read.
 */
export const darwinIfconfig: PlatformTool<NetworkInterface> = {
  id: 'darwin-ifconfig',
  title: 'Interfaces and addresses',
  platform: 'darwin',
  why: 'Every interface with its addresses, aliases and state, to show which network the Mac is on.',
  privilege: 'none',
  command: () => ({ file: '/sbin/ifconfig', args: ['-a'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: startIfconfigParse,
  recognise: [
    /^\w+: flags=[0-9a-f]+<[A-Z0-9_,]*>(?: mtu \d+)?/,
    /^\s+inet \S+ (?:-->\s+\S+ )?netmask 0x[0-9a-f]+/,
    /^\s+nd6 options=[0-9a-f]+</,
  ],
};
