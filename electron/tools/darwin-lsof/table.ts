import type { AddressFamily } from '../../../shared/family.ts';
import type { Owner, Socket } from '../../../shared/socket.ts';
import { decodeEscapes } from './escapes.ts';
import { readName, socketOf } from './name.ts';

export const TABLE_HEADER = /^\s*COMMAND\s+PID\b/;

/** Warnings about what lsof did not look at: they stand on stderr, and in a paste among the rows. */
const NOTICE = /^lsof: WARNING: |^\s+Output information may be incomplete\.|^\s+assuming "dev=\w+" from mount table/;

/** A message of lsof itself, in either form of output. */
export const isMessage = (text: string): boolean => text.startsWith('lsof: ') || NOTICE.test(text);

const DESCRIPTOR = String.raw`\d+(?: ?[a-zA-Z-]{1,2})?|cwd|rtd|txt|mem|mmap|err|jld|ltx|twd|tr|pd|v86|DEL|NOFD|fp\.`;
/** Blanks inside names are escaped (`\x20`), but not in every paste. Bounded, so that a flood of words costs little. */
const WORDS = String.raw`\S+(?:\s+\S+){0,7}?`;

/**
 * COMMAND PID [TID PGID PPID] [USER] FD TYPE DEVICE [SIZE/OFF] NODE NAME, found from the descriptor and the type in its
 * middle: columns shift when a name was edited or a value is missing, and all-files listings are wider.
 */
const IP_SOCKET = new RegExp(
  String.raw`^\s*(${WORDS})\s+(\d+)\s+(?:(${WORDS})\s+)?(?:${DESCRIPTOR})\s+(IPv4|IPv6|inet)\s+(\S.*)$`,
);
const OTHER_FILE = new RegExp(String.raw`^\s*${WORDS}\s+\d+\s+(?:${WORDS}\s+)?(?:${DESCRIPTOR})\s+[\w.-]+(?:\s|$)`);

/** The end of a socket's line: NODE (the protocol) and NAME. */
const PROTOCOL_AND_NAME = /(?:^|\s)(TCP|UDP)\s+(\S.*)$/;
const OTHER_PROTOCOL = /\s(?:[A-Z][A-Z0-9-]*|\d+)\s+\S+:\S+|\s(?:ICMP\w*|IGMP|RAW)\b/;

/** One line of the plain table: a socket, `true` for a line that is known to be none, or why it is not read. */
export function readTableLine(printed: string, line: number): Socket | true | string {
  if (TABLE_HEADER.test(printed) || NOTICE.test(printed)) return true;
  if (printed.startsWith('lsof: ')) return 'lsof reports an error';
  const [, command = '', pid = '', between = '', type = '', rest = ''] = IP_SOCKET.exec(printed) ?? [];
  if (type === '') return OTHER_FILE.test(printed) || 'not a line of lsof';
  const [, protocol, nameText = ''] = PROTOCOL_AND_NAME.exec(rest) ?? [];
  if (protocol !== 'TCP' && protocol !== 'UDP') return OTHER_PROTOCOL.test(rest) || 'neither a TCP nor a UDP socket';
  const name = readName(nameText.trim(), familyOfType(type));
  if (name === null) return true;
  if (typeof name === 'string') return name;
  const owner = readOwner(command, pid, between);
  return socketOf(name, { line, printed, protocol, owner });
}

/** `IPv4` and `IPv6`; an `inet` of old versions tells none. */
export function familyOfType(type: string | undefined): AddressFamily | null {
  if (type === 'IPv4') return 'ipv4';
  return type === 'IPv6' ? 'ipv6' : null;
}

/** The user is the last column before the descriptor; with `-g` and `-R` numbers stand before it. */
function readOwner(command: string, pid: string, between: string): Owner | null {
  if (!Number.isSafeInteger(Number(pid))) return null;
  const user = between.split(/\s+/).at(-1) ?? '';
  return { pid: Number(pid), command: decodeEscapes(command), user: user === '' ? null : user };
}
