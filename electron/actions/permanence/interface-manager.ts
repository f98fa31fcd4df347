import type { Host } from '../../hosts/host.ts';
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

const TIMEOUT_MS = 5_000;

/** Asked in the order in which a desktop has them; where both run, each leaves the other's interfaces alone. */
export async function readManager(host: Host, interfaceName: string): Promise<InterfaceManager> {
  const profile = await readProfile(host, interfaceName);
  if (profile !== null) return { kind: 'network-manager', profile };
  const networkFileName = await readNetworkFile(host, interfaceName);
  if (networkFileName !== null)
    return { kind: 'systemd-networkd', networkFileName, byNetplan: /^\d+-netplan-/.test(networkFileName) };
  // sd_booted(3): the folder is there when systemd is the first process
  const { kind } = await host.countFiles('/run/systemd/system');
  return kind === 'counted' ? { kind: 'nobody' } : { kind: 'no-systemd' };
}

/**
 * The name of the file by which networkd configures the interface: networkctl(1) status prints `Network File: <path>` and
 * `State: routable (configured)`. `null` without networkd (no answer on the bus), without a file, or when it is unmanaged.
 */
async function readNetworkFile(host: Host, interfaceName: string): Promise<string | null> {
  const command = { file: '/usr/bin/networkctl', args: ['status', '--no-pager', '--full', interfaceName] };
  const { ending, stdout } = await host.run(command, { timeoutMs: TIMEOUT_MS });
  if (ending.kind !== 'exited' || ending.code !== 0) return null;
  const text = stdout.join('');
  const path = /^\s*Network File: (\/\S+)$/m.exec(text)?.[1];
  const state = /^\s*State: .*\((\w+)\)/m.exec(text)?.[1];
  if (path === undefined || state === 'unmanaged') return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return NETWORK_FILE_NAME.test(name) ? name : null;
}
