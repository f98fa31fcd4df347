import type { PlannedCommand } from '../../../shared/actions/action-plan.ts';
import type { PermanentAlias } from '../../../shared/actions/permanent-alias.ts';
import type { PermanentAddress } from './alias-file-name.ts';
import type { InterfaceManager } from './interface-manager.ts';
import { labelOf, launchctl, launchDaemonLines, plistPath } from './launch-daemon.ts';
import { profileCommand } from './network-manager.ts';
import { dropInLines, dropInPath, systemctl, unitLines, unitName, unitPath } from './systemd-files.ts';
import { removeFileCommand, writeFileCommand } from './write-file-script.ts';

/** Who will act on it: launchd on macOS, else whoever manages the interface. */
export type Keeper = { readonly kind: 'launchd' } | Exclude<InterfaceManager, { kind: 'no-systemd' }>;

/** How an address is made to come back after a restart, and how that is taken back; both in order. */
export interface PermanentCommands {
  readonly make: readonly PlannedCommand[];
  readonly unmake: readonly PlannedCommand[];
  readonly manager: PermanentAlias['manager'];
  readonly why: string;
}

export function permanentCommands(keeper: Keeper, alias: PermanentAddress): PermanentCommands {
  switch (keeper.kind) {
    case 'launchd':
      return byLaunchd(alias);
    case 'network-manager':
      return {
        manager: 'network-manager',
        why: `NetworkManager brings up ${alias.interfaceName}, so the address goes into the profile it uses there, with its own tool. What is up now is not touched.`,
        make: [{ words: 'Add the address to the profile', command: profileCommand(keeper.profile, '+', alias) }],
        unmake: [{ words: 'Take the address out of the profile', command: profileCommand(keeper.profile, '-', alias) }],
      };
    case 'systemd-networkd':
      return byNetworkd(keeper, alias);
    case 'nobody':
      return byUnit(alias);
  }
}

function byLaunchd(alias: PermanentAddress): PermanentCommands {
  const path = plistPath(alias);
  const service = `system/${labelOf(alias)}`;
  return {
    manager: 'launchd',
    why: 'macOS forgets such addresses at a restart. launchd, which starts the services of macOS, adds it again at every start, when the network changes and every five minutes; adding it while it is there does nothing. macOS may show a notice about a new background item.',
    make: [
      { words: `Write ${path}`, command: writeFileCommand(path, launchDaemonLines(alias)) },
      { words: 'Let launchd run it', command: launchctl('enable', service) },
      { words: 'Hand it to launchd', command: launchctl('bootstrap', 'system', path) },
    ],
    unmake: [
      { words: `Remove ${path}`, command: removeFileCommand(path) },
      { words: 'Take it from launchd', command: launchctl('bootout', service) },
    ],
  };
}

function byNetworkd(
  { networkFileName, byNetplan }: Extract<InterfaceManager, { kind: 'systemd-networkd' }>,
  alias: PermanentAddress,
): PermanentCommands {
  const path = dropInPath(networkFileName, alias);
  const made = byNetplan ? `by ${networkFileName}, which netplan writes` : `by ${networkFileName}`;
  return {
    manager: byNetplan ? 'netplan' : 'systemd-networkd',
    why: `systemd-networkd configures ${alias.interfaceName} ${made}, so the address goes into a file beside it. networkd reads it at its next start; what is up now is not touched.`,
    make: [{ words: `Write ${path}`, command: writeFileCommand(path, dropInLines(alias)) }],
    unmake: [{ words: `Remove ${path}`, command: removeFileCommand(path) }],
  };
}

function byUnit(alias: PermanentAddress): PermanentCommands {
  const path = unitPath(alias);
  return {
    manager: 'systemd-unit',
    why: `Neither NetworkManager nor systemd-networkd manages ${alias.interfaceName}, so a unit of systemd adds the address once whenever the interface comes.`,
    make: [
      { words: `Write ${path}`, command: writeFileCommand(path, unitLines(alias)) },
      { words: 'Let systemd run it from now on', command: systemctl('enable', '--now', unitName(alias)) },
    ],
    unmake: [
      { words: 'Let systemd run it no longer', command: systemctl('disable', unitName(alias)) },
      { words: `Remove ${path}`, command: removeFileCommand(path) },
      { words: 'Let systemd read its files again', command: systemctl('daemon-reload') },
    ],
  };
}
