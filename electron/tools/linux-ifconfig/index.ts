import type { NetworkInterface } from '../../../shared/network-interface.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startIfconfigParse } from './parse.ts';

/**
 * Network interfaces of Linux as net-tools print them: the form since 1.60 (2011), and the older one that busybox keeps.
 *
 * ifconfig(8) of net-tools. It knows of an interface's further IPv4 addresses only those with a label (`eth0:1`), which it
 * prints as interfaces of their own; here they are aliases of the interface, as `ip addr` has them.
 */
export const linuxIfconfig: PlatformTool<NetworkInterface> = {
  id: 'linux-ifconfig',
  title: 'Interfaces of net-tools',
  platform: 'linux',
  why: 'People who ask for help send this form; the app itself asks `ip addr`.',
  privilege: 'none',
  command: () => ({ file: '/sbin/ifconfig', args: ['-a'], timeoutMs: 5_000 }),
  examples: [undefined],
  onlyRead: true,
  startParse: startIfconfigParse,
  recognise: [
    /^\S+: flags=\d+<[A-Z0-9_,]*> {2}mtu \d+/, // macOS prints one blank
    /^\S+\s+Link encap:\S/,
    /^\s+inet addr:\S/,
    /^\s+inet6 addr: \S/,
    /^\s+inet6 \S+\s+prefixlen \d+\s+scopeid 0x[0-9a-f]+<\w*>/,
    /^\s+inet \S+\s+netmask \d+\.\d+\.\d+\.\d+(?:\s|$)/,
    /^\s+[RT]X (?:packets|errors)[ :]\d+/,
    /^\s+\w+\s+(?:\S+\s+)?txqueuelen \d+/,
  ],
};
