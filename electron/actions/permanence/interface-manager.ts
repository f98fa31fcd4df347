import type { Host } from '../../hosts/host.ts';
import type { Look } from '../../platforms/platform.ts';
import { linuxNetworkctlStatus } from '../../tools/linux-networkctl-status/index.ts';
import { type ManagerProfile, readProfile } from './network-manager.ts';
import { NETWORK_FILE_NAME } from './systemd-files.ts';

/** Who sets the addresses of an interface on Linux, as told by the manager itself. */
export type InterfaceManager =
  | { readonly kind: 'network-manager'; readonly profile: ManagerProfile }
  /** `byNetplan`: netplan wrote the file that networkd goes by. */
  | { readonly kind: 'systemd-networkd'; readonly networkFileName: string; readonly byNetplan: boolean }
  /** Neither: systemd is there to run a unit. */
  | { readonly kind: 'nobody' }
  /** No systemd either. */
  | { readonly kind: 'no-systemd' };

/** What is asked; of the host only whether systemd runs, which is a folder and no command. */
interface Eyes {
  readonly host: Pick<Host, 'countFiles'>;
  readonly look: Look;
}

/** Asked in the order in which a desktop has them; where both run, each leaves the other's interfaces alone. */
export async function readManager({ host, look }: Eyes, interfaceName: string): Promise<InterfaceManager> {
  const profile = await readProfile(look, interfaceName);
  if (profile !== null) return { kind: 'network-manager', profile };
  const networkFileName = await readNetworkFile(look, interfaceName);
  if (networkFileName !== null)
    return { kind: 'systemd-networkd', networkFileName, byNetplan: /^\d+-netplan-/.test(networkFileName) };
  // sd_booted(3): the folder is there when systemd is the first process
  const { kind } = await host.countFiles('/run/systemd/system');
  return kind === 'counted' ? { kind: 'nobody' } : { kind: 'no-systemd' };
}

/**
 * The name of the file by which networkd configures the interface. `null` without networkd (no answer on the bus), without
 * a file, or when it is unmanaged.
 */
async function readNetworkFile(look: Look, interfaceName: string): Promise<string | null> {
  const { rows, observation } = await look.withTool(linuxNetworkctlStatus, interfaceName);
  const link = observation.isComplete ? rows.find((each) => each.interfaceName === interfaceName) : undefined;
  if (link === undefined || link.networkFile === null || link.setup === 'unmanaged') return null;
  const name = link.networkFile.slice(link.networkFile.lastIndexOf('/') + 1);
  return NETWORK_FILE_NAME.test(name) ? name : null;
}
