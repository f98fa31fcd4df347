import { addAliasCommand } from '../../../shared/actions/alias-commands.ts';
import type { CommandLine } from '../../../shared/command.ts';
import { aliasFileName, type PermanentAddress } from './alias-file-name.ts';

export const LAUNCH_DAEMONS = '/Library/LaunchDaemons';
const LABEL_PREFIX = 'dev.routelight.alias.';

export const labelOf = (alias: PermanentAddress): string => `${LABEL_PREFIX}${aliasFileName(alias)}`;
export const plistPath = (alias: PermanentAddress): string => `${LAUNCH_DAEMONS}/${labelOf(alias)}.plist`;

/** The system writes there when the network changes (facts B5). */
const CHANGES_WITH_THE_NETWORK = ['/Library/Preferences/SystemConfiguration', '/var/run/resolv.conf'];
/** Adding an address that is there does nothing, so it may be done often (facts B5). */
const EVERY_SECONDS = 300;

/**
 * The property list of a LaunchDaemon that puts the address back at start, when the network changes and every five minutes
 * (launchd.plist(5), facts B5). It runs ifconfig itself: no script, and nothing that a person can write to. `KeepAlive` with
 * a network state is not used, since launchd ignores it.
 */
export function launchDaemonLines(alias: PermanentAddress): string[] {
  const { file, args } = addAliasCommand('darwin', alias);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    `  <key>Label</key>${string(labelOf(alias))}`,
    '  <key>ProgramArguments</key>',
    ...array([file, ...args]),
    '  <key>RunAtLoad</key><true/>',
    `  <key>StartInterval</key><integer>${EVERY_SECONDS}</integer>`,
    '  <key>WatchPaths</key>',
    ...array(CHANGES_WITH_THE_NETWORK),
    '</dict>',
    '</plist>',
  ];
}

const string = (text: string): string => `<string>${escapeXml(text)}</string>`;
const array = (texts: readonly string[]): string[] => [
  '  <array>',
  ...texts.map((text) => `    ${string(text)}`),
  '  </array>',
];

/** XML 1.0 §2.4: nothing else means something between two tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const LAUNCHCTL = '/bin/launchctl';
export const launchctl = (...args: readonly string[]): CommandLine => ({ file: LAUNCHCTL, args: [...args] });
