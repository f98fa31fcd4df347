import type { HardwarePort } from '../../../shared/hardware-port.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startHardwarePortsParse } from './parse.ts';

/**
 * Hardware ports and VLANs on macOS: the name a person knows, the device, the MAC address.
 *
 * networksetup(8), `-listallhardwareports`. Blocks of `Key: value`, then the heading `VLAN Configurations` and one block
 * for each VLAN, often none. Virtual interfaces (utun, awdl) are not listed.
 */
export const darwinNetworksetupPorts: PlatformTool<HardwarePort> = {
  id: 'darwin-networksetup-ports',
  title: 'Hardware ports',
  platform: 'darwin',
  why: 'Puts the name a person knows (Wi-Fi, Thunderbolt Bridge) beside each interface.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/networksetup', args: ['-listallhardwareports'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: startHardwarePortsParse,
  recognise: [/^Hardware Port: /m, /^VLAN Configurations$/m],
};
