import type { NetworkService } from '../../../shared/hardware-port.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startServicesParse } from './parse.ts';

/** With numbers, ports and devices, or names only. */
export type ServiceList = 'order' | 'names';

/**
 * The network services of System Settings, in the order macOS prefers them.
 *
 * networksetup(8), `-listnetworkserviceorder` (two lines a service) and `-listallnetworkservices` (one). Both begin with
 * a sentence on the asterisk, which marks services that are switched off.
 */
export const darwinNetworksetupOrder: PlatformTool<NetworkService, ServiceList> = {
  id: 'darwin-networksetup-order',
  title: 'Network services in order',
  platform: 'darwin',
  why: 'Which interface macOS prefers when several could carry a connection, and which services are switched off.',
  privilege: 'none',
  command: (list) => ({
    file: '/usr/sbin/networksetup',
    args: [list === 'order' ? '-listnetworkserviceorder' : '-listallnetworkservices'],
    timeoutMs: 5_000,
  }),
  examples: ['order', 'names'],
  startParse: startServicesParse,
  recognise: [
    /^An asterisk \(\*\) denotes that a network service is disabled\.$/m,
    /^\(Hardware Port: .*, Device: .*\)$/m,
  ],
};
