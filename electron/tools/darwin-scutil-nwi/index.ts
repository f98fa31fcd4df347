import type { Reachability } from '../../../shared/reachability.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startNwiParse } from './parse.ts';

/**
 * The interfaces macOS would use for new connections, most preferred first, for each family.
 *
 * scutil(8), `--nwi`; the lines are those of configd's network_state_information_logging.h. A VPN that carries
 * everything stands before the physical interface and names its server.
 */
export const darwinScutilNwi: PlatformTool<Reachability> = {
  id: 'darwin-scutil-nwi',
  title: 'Network reachability',
  platform: 'darwin',
  why: 'The order in which macOS prefers its interfaces, with the VPN server behind a tunnel.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/scutil', args: ['--nwi'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: startNwiParse,
  recognise: [/^IPv[46] network interface information$/m, /^\s*REACH : flags /m, /^\s*No IPv[46] states found/m],
};
