import { parseAddress, withoutMapping } from '../address.ts';
import type { AddressFamily } from '../family.ts';
import { visibleText } from '../visible-text.ts';
import { decodePunycode } from './punycode.ts';

/** A host as a target holds it; see target.ts. */
export interface TargetHost {
  readonly host: string;
  readonly hostInUnicode: string;
  readonly family: AddressFamily | null;
  readonly zone: string | null;
}

/** A host, or a sentence saying why it is none. */
export type ParsedHost = TargetHost | { readonly because: string };

/** Longest name and longest label in characters (RFC 1035 §2.3.4). */
const MOST_IN_NAME = 253;
const MOST_IN_LABEL = 63;
/** Interface names have at most 15 characters (IFNAMSIZ); wider only so that a long one is told apart from a trick. */
const ZONE = /^[\w.~-]{1,32}$/;

/** An address with or without zone, or a host name. Nothing is resolved. */
export function parseHost(text: string): ParsedHost {
  if (text === '') return { because: 'the name of the host is missing' };
  const address = parseAddress(text);
  if (address !== null) {
    const { zone } = address;
    if (zone !== null && !ZONE.test(zone))
      return { because: `“${shown(zone)}” after the % is no interface name, so the zone cannot be right` };
    const { address: host, family, zone: link } = withoutMapping(address);
    return { host, hostInUnicode: host, family, zone: link };
  }
  return whyNoAddress(text) ?? parseName(text);
}

/** The spellings of inet_aton(3), which some programs take for an address that nobody would read out of them. */
function whyNoAddress(text: string): { readonly because: string } | null {
  if (text.includes(':')) return { because: `“${shown(text)}” is no IPv6 address, and a name holds no colon` };
  if (text.includes('%')) return { because: 'only an IPv6 address may have a zone after %' };
  if (!/^(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+))*\.?$/i.test(text)) return null;
  if (/(?:^|\.)0\d/.test(text))
    return {
      because: `“${shown(text)}” has a number that starts with 0: some programs read it as octal and would go to another address`,
    };
  if (/0x/i.test(text))
    return { because: `“${shown(text)}” is hexadecimal: write the address with four decimal numbers` };
  return { because: `“${shown(text)}” is no IPv4 address: that has four numbers from 0 to 255` };
}

function parseName(text: string): ParsedHost {
  const ascii = toAscii(text.replace(/\.$/, ''));
  if (ascii === null) return { because: `“${shown(text)}” has characters that no host name may hold` };
  if (ascii.length > MOST_IN_NAME) return { because: `a host name has at most ${MOST_IN_NAME} characters` };
  for (const label of ascii.split('.')) {
    if (label === '') return { because: 'two dots beside each other: a part of the name is missing' };
    if (label.length > MOST_IN_LABEL)
      return { because: `a part of a host name has at most ${MOST_IN_LABEL} characters` };
    if (!/^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label))
      return { because: `“${shown(label)}” cannot be part of a host name` };
  }
  return { host: ascii, hostInUnicode: toUnicode(ascii), family: null, zone: null };
}

/**
 * IDNA (UTS 46) as URLs do it; a plain ASCII name is only put in lower case. `null` when there is no such name, or when it
 * would turn into an address (`１２７.0.0.1`).
 */
function toAscii(text: string): string | null {
  const lower = text.toLowerCase();
  if (/^[\x21-\x7e]*$/.test(text)) return /^[a-z0-9_.-]*$/.test(lower) ? lower : null;
  if (/[\x00-\x20\x7f"#%/:<>?@[\\\]^`{|}]/.test(text) || !URL.canParse(`http://${text}`)) return null;
  const { hostname } = new URL(`http://${text}`);
  return parseAddress(hostname) === null && !hostname.startsWith('[') ? hostname : null;
}

/** The name as people read it; a label that only claims to be Punycode stays as it is. */
function toUnicode(ascii: string): string {
  return ascii
    .split('.')
    .map((label) => {
      const decoded = label.startsWith('xn--') ? decodePunycode(label.slice(4)) : null;
      return decoded === null || visibleText(decoded) !== decoded || toAscii(decoded) !== label ? label : decoded;
    })
    .join('.');
}

const shown = (text: string): string => visibleText(text, 60);
