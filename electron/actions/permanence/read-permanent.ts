import type { PermanentAlias } from '../../../shared/actions/permanent-alias.ts';
import type { PermanentAliases } from '../../../shared/channels/action-channels.ts';
import type { Look, Platform } from '../../platforms/platform.ts';
import { darwinAliasFiles } from '../../tools/darwin-alias-files/index.ts';
import { darwinLaunchctlPrint } from '../../tools/darwin-launchctl-print/index.ts';
import { linuxAliasFiles } from '../../tools/linux-alias-files/index.ts';
import { linuxSystemctlIsEnabled } from '../../tools/linux-systemctl-is-enabled/index.ts';
import { parseAliasFileName } from './alias-file-name.ts';
import { LAUNCH_DAEMONS, labelOf } from './launch-daemon.ts';
import { profileAliases } from './network-manager.ts';
import { NETWORKD_FOLDER, UNIT_FOLDER, unitName } from './systemd-files.ts';

export interface Eyes {
  readonly platform: Pick<Platform, 'id'>;
  readonly look: Look;
}

/** The addresses that something puts back after a restart, by the names of our files and by NetworkManager's profiles. */
export async function readPermanent({ platform, look }: Eyes): Promise<PermanentAliases> {
  const isMac = platform.id === 'darwin';
  const { rows, observation } = await look.withTool(isMac ? darwinAliasFiles : linuxAliasFiles, undefined);
  const ours = rows.flatMap(({ path }) => aliasOfFile(path) ?? []);
  const permanent = await Promise.all(ours.map(async (each) => ({ ...each, isActive: await readActive(look, each) })));
  const inProfiles = isMac ? [] : await profileAliases(look);
  const places = isMac ? LAUNCH_DAEMONS : `${NETWORKD_FOLDER} and ${UNIT_FOLDER}`;
  const isWhole = observation.isComplete && observation.unreadCount === 0;
  return {
    permanent: [...permanent, ...inProfiles],
    permanentUnread: isWhole ? null : `${places} could not be read`,
  };
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
async function readActive(look: Look, alias: PermanentAlias): Promise<boolean | null> {
  switch (alias.manager) {
    case 'launchd': {
      const { rows } = await look.withTool(darwinLaunchctlPrint, labelOf(alias));
      return rows[0]?.isLoaded ?? null;
    }
    case 'systemd-unit': {
      const { rows, observation } = await look.withTool(linuxSystemctlIsEnabled, unitName(alias));
      return observation.isComplete ? rows.some(({ state }) => state === 'enabled') : null;
    }
    default:
      return null;
  }
}
