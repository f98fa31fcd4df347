import type { NetworkServiceInfo } from '../../../shared/network-service-info.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startServiceInfoParse } from './parse.ts';

/**
 * How one network service is set up: DHCP or by hand, with its addresses and router.
 *
 * networksetup(8), `-getinfo <service>`. The service name is the one of `-listnetworkserviceorder`. An unknown name is
 * answered on stdout, which comes back as unread lines.
 */
export const darwinNetworksetupInfo: PlatformTool<NetworkServiceInfo, string> = {
  id: 'darwin-networksetup-info',
  title: 'Set-up of a network service',
  platform: 'darwin',
  why: 'Tells an address set by hand from one given by DHCP, and the router and mask the service was given.',
  privilege: 'none',
  command: (service) => ({ file: '/usr/sbin/networksetup', args: ['-getinfo', service], timeoutMs: 5_000 }),
  examples: ['Wi-Fi', 'Ethernet'],
  startParse: startServiceInfoParse,
  recognise: [/^(?:DHCP|Manual|BOOTP|Manually Using DHCP Router) Configuration$/m, /^Subnet mask: /m, /^IPv6: \w/m],
};
