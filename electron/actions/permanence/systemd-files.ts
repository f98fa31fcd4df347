import { addAliasCommand } from '../../../shared/actions/alias-commands.ts';
import type { CommandLine } from '../../../shared/command.ts';
import { printCommandLine } from '../../../shared/print-command-line.ts';
import { aliasFileName, type PermanentAddress } from './alias-file-name.ts';

export const NETWORKD_FOLDER = '/etc/systemd/network';
export const UNIT_FOLDER = '/etc/systemd/system';
const FILE_PREFIX = 'routelight-alias-';

/** A name of a .network file that may stand in a path: systemd.network(5) files as people and netplan name them. */
export const NETWORK_FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._@:+-]{0,120}\.network$/;

/**
 * A drop-in beside the file by which networkd configures the interface. systemd.network(5): those in /etc count for a file
 * in /run as well, which is where netplan writes its own.
 */
export const dropInPath = (networkFileName: string, alias: PermanentAddress): string =>
  `${NETWORKD_FOLDER}/${networkFileName}.d/${FILE_PREFIX}${aliasFileName(alias)}.conf`;

export const dropInLines = ({ address, prefixLength }: PermanentAddress): string[] => [
  '# Written by Routelight, which lists it and can take it away.',
  '[Address]',
  `Address=${address}/${prefixLength}`,
];

export const unitName = (alias: PermanentAddress): string => `${FILE_PREFIX}${aliasFileName(alias)}.service`;
export const unitPath = (alias: PermanentAddress): string => `${UNIT_FOLDER}/${unitName(alias)}`;

/**
 * A unit that adds the address once, whenever its interface comes (systemd.service(5), systemd.device(5)): for interfaces
 * that nobody manages. `replace` does nothing where the address is there.
 */
export function unitLines(alias: PermanentAddress): string[] {
  const { interfaceName, address } = alias;
  const { file, args } = addAliasCommand('linux', alias);
  const device = deviceUnit(interfaceName);
  const command = printCommandLine({ file, args: args.map((word) => (word === 'add' ? 'replace' : word)) });
  return [
    '# Written by Routelight, which lists it and can take it away.',
    '[Unit]',
    `Description=The further address ${address} of ${interfaceName}`,
    `BindsTo=${device}`,
    `After=${device} network.target`,
    '[Service]',
    'Type=oneshot',
    'RemainAfterExit=yes',
    `ExecStart=${command}`,
    '[Install]',
    `WantedBy=multi-user.target ${device}`,
  ];
}

/** systemd.unit(5), "String escaping for inclusion in unit names", of /sys/subsystem/net/devices/<name>. */
const deviceUnit = (interfaceName: string): string =>
  `sys-subsystem-net-devices-${interfaceName.replaceAll(
    /[^A-Za-z0-9:_.]/g,
    (character) => `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  )}.device`;

export const systemctl = (...args: readonly string[]): CommandLine => ({ file: '/usr/bin/systemctl', args: [...args] });
