import type { PermanentAlias } from '../../../shared/actions/permanent-alias.ts';
import type { Host } from '../../hosts/host.ts';
import { parseAliasFileName } from './alias-file-name.ts';
import { LABEL_PREFIX, LAUNCH_DAEMONS, labelOf, launchctl } from './launch-daemon.ts';
import { profileAliases } from './network-manager.ts';
import { FILE_PREFIX, NETWORKD_FOLDER, systemctl, UNIT_FOLDER, unitName } from './systemd-files.ts';

export interface PermanentReading {
  readonly permanent: PermanentAlias[];
  /** Why some may be missing from it; `null` when every place was read. */
  readonly permanentUnread: string | null;
}

const TIMEOUT_MS = 5_000;

/** The addresses that something puts back after a restart, by the names of our files and by NetworkManager's profiles. */
export async function readPermanent(host: Host): Promise<PermanentReading> {
  const places = host.platform === 'darwin' ? [LAUNCH_DAEMONS] : [NETWORKD_FOLDER, UNIT_FOLDER];
  const pattern = host.platform === 'darwin' ? `${LABEL_PREFIX}*.plist` : `${FILE_PREFIX}*`;
  const paths = await findFiles(host, places, pattern);
  const ours = (paths ?? []).flatMap((path) => aliasOfFile(path) ?? []);
  const permanent = await Promise.all(ours.map(async (each) => ({ ...each, isActive: await readActive(host, each) })));
  const inProfiles = host.platform === 'linux' ? await profileAliases(host) : [];
  const permanentUnread = paths === null ? `${places.join(' and ')} could not be read` : null;
  return { permanent: [...permanent, ...inProfiles], permanentUnread };
}

/** find(1) says of a folder that is not there that it is not; anything else it says means that something was left out. */
async function findFiles(host: Host, places: readonly string[], pattern: string): Promise<string[] | null> {
  const command = { file: '/usr/bin/find', args: [...places, '-maxdepth', '2', '-type', 'f', '-name', pattern] };
  const { ending, stdout, stderr } = await host.run(command, { timeoutMs: TIMEOUT_MS });
  const complaints = stderr.split('\n').filter((line) => line !== '' && !line.includes('No such file or directory'));
  return ending.kind !== 'exited' || complaints.length > 0 ? null : stdout.join('').split('\n').filter(Boolean);
}

const KINDS = [
  { manager: 'launchd', name: /\/dev\.routelight\.alias\.([^/]+)\.plist$/ },
  { manager: 'systemd-unit', name: /\/routelight-alias-([^/]+)\.service$/ },
  { manager: 'netplan', name: /\/\d+-netplan-[^/]+\.network\.d\/routelight-alias-([^/]+)\.conf$/ },
  { manager: 'systemd-networkd', name: /\.network\.d\/routelight-alias-([^/]+)\.conf$/ },
] as const;

/** `null` for a file that has our prefix and is not named as we name them. */
function aliasOfFile(path: string): PermanentAlias | null {
  for (const { manager, name } of KINDS) {
    const alias = parseAliasFileName(name.exec(path)?.[1] ?? '');
    if (alias !== null) return { ...alias, manager, path, isActive: null };
  }
  return null;
}

/** Needs no rights (facts B5). networkd does not tell which drop-ins it has taken up. */
async function readActive(host: Host, alias: PermanentAlias): Promise<boolean | null> {
  if (alias.manager !== 'launchd' && alias.manager !== 'systemd-unit') return null;
  const command =
    alias.manager === 'launchd'
      ? launchctl('print', `system/${labelOf(alias)}`)
      : systemctl('is-enabled', unitName(alias));
  const { ending } = await host.run(command, { timeoutMs: TIMEOUT_MS });
  if (ending.kind !== 'exited') return null;
  return ending.code === 0;
}
