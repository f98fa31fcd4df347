import { parseMacAddress } from '../mac-address.ts';
import type { Found } from './identifier.ts';
import { ipv4OfBytes, keepBits, printIpv4, readIpv4 } from './ipv4-number.ts';
import { canonicalIpv6, printIpv6, readIpv6 } from './ipv6-bytes.ts';
import { reverseWords, spellGroups, spellHexIpv4, spellHexIpv6, spellIpv6, spellMac } from './spellings.ts';

const IPV4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?:[.:]\d{1,5})?$/;
/** Beside words and colons, not beside more numbers: those are object identifiers and versions. */
const IPV4_INSIDE = /(?<!\d\.?)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\.?\d)/g;
/** The first groups of a global or local address whose end netstat had no room for, and a port. */
const CUT_IPV6 = /^((?:[23f][0-9a-f]{3}|64)(?::[0-9a-f]{1,4}){2,6}):?(?:[.:]\d{1,5})?$/i;
/** /proc/net/tcp and its like: an address in the byte order of the machine, and a port. */
const PROC = /^([0-9A-F]{8}|[0-9A-F]{32}):[0-9A-F]{4}$/;

/**
 * What a run of hexadecimal digits, dots and colons is: addresses with or without port in the forms of netstat, ss, lsof
 * and URLs, a hardware address, or nothing.
 */
export function readRun(text: string, start: number, run: string): Found[] {
  const { core, at } = trim(run, start);
  if (!core.includes(':')) return readDots(text, core, at);
  if (core.includes('.') && IPV4.test(core)) return readDots(text, core, at);
  const mac = readColonMac(core, at);
  if (mac !== null) return [mac];
  const proc = PROC.exec(core)?.[1];
  if (proc !== undefined) return [readProc(proc, at)].filter((each) => each !== null);
  const ipv6 = readColons(text, core, at) ?? readCut(core, at);
  if (ipv6 !== null) return [ipv6];
  return [...core.matchAll(IPV4_INSIDE)].flatMap(({ 0: each, index }) => foundIpv4(text, each, at + index));
}

/** Without the punctuation of a sentence, and without what stands before the colon of `inet6:`. */
function trim(run: string, start: number): { core: string; at: number } {
  const lead = /^(?::(?!:)|\.)+/.exec(run)?.[0].length ?? 0;
  const core = run.slice(lead).replace(/(?:\.|(?<![:]):)+$/, '');
  return { core, at: start + lead };
}

function readDots(text: string, core: string, at: number): Found[] {
  const address = IPV4.exec(core)?.[1];
  if (address !== undefined) return foundIpv4(text, address, at);
  if (/^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i.test(core)) return [foundMac(core, core.replace(/[.]/g, ''), at)];
  // six groups of decimals are an object identifier, hexadecimal ones a hardware address (facts E2)
  const mac = /[a-f]/i.test(core) ? parseMacAddress(core) : null;
  if (mac !== null) return [foundMac(core, mac.replaceAll(':', ''), at)];
  return [...core.matchAll(IPV4_INSIDE)].flatMap(({ 0: each, index }) => foundIpv4(text, each, at + index));
}

/** A host keeps the length that stands behind it; a network is one with it. */
function foundIpv4(text: string, address: string, start: number): Found[] {
  const number = readIpv4(address);
  if (number === null) return [];
  const end = start + address.length;
  const length = lengthBehind(text, end, 32);
  const isNetwork = length !== null && length < 32 && keepBits(number, length) === number;
  const canonical = isNetwork ? `${printIpv4(number)}/${length}` : printIpv4(number);
  return [{ kind: 'ipv4', text: canonical, start, end, spell: withoutLength }];
}

const withoutLength = (replacement: string): string => replacement.split('/')[0] ?? '';

function lengthBehind(text: string, end: number, most: number): number | null {
  const [, digits] = /^(?:%[\w.-]{1,20})?\/(\d{1,3})(?!\d)/.exec(text.slice(end, end + 26)) ?? [];
  return digits === undefined || Number(digits) > most ? null : Number(digits);
}

function readColonMac(core: string, at: number): Found | null {
  const octets = core.split(':');
  const isMac = octets.length === 6 || (octets.length > 6 && octets.every((octet) => octet.length === 2));
  if (!isMac || !octets.every((octet) => /^[0-9a-f]{1,2}$/i.test(octet))) return null;
  return foundMac(core, octets.map((octet) => octet.padStart(2, '0')).join(''), at);
}

export function foundMac(spelled: string, digits: string, start: number): Found {
  const text = (digits.toLowerCase().match(/../g) ?? []).join(':');
  return { kind: 'mac', text, start, end: start + spelled.length, spell: (mac) => spellMac(mac, spelled) };
}

function readProc(digits: string, start: number): Found | null {
  const words = reverseWords(digits);
  const end = start + digits.length;
  return digits.length === 8
    ? { kind: 'ipv4', text: printIpv4(ipv4OfBytes(words)), start, end, spell: (to) => spellHexIpv4(to, digits) }
    : { kind: 'ipv6', text: printIpv6(words), start, end, spell: (to) => spellHexIpv6(to, digits, true) };
}

/** An IPv6 address with, perhaps, a port after a dot (macOS) or after the eighth group or `::` (Linux). */
function readColons(text: string, core: string, at: number): Found | null {
  if (!core.includes('::') && core.split(':').length < 8) return null;
  for (const address of [core, core.replace(/\.\d{1,5}$/, ''), core.replace(/:\d{1,5}$/, '')]) {
    const canonical = canonicalIpv6(address);
    if (canonical === null || isWordsOfCode(address)) continue;
    const end = at + address.length;
    const length = lengthBehind(text, end, 128);
    const whole =
      length !== null && length < 128 && isNetwork(canonical, length) ? `${canonical}/${length}` : canonical;
    return { kind: 'ipv6', text: whole, start: at, end, spell: (to) => spellIpv6(withoutLength(to), address) };
  }
  return null;
}

/** As the network that its groups are. */
function readCut(core: string, start: number): Found | null {
  const groups = CUT_IPV6.exec(core)?.[1];
  const network = groups === undefined ? null : canonicalIpv6(`${groups}::`);
  if (groups === undefined || network === null) return null;
  const count = groups.split(':').length;
  const end = start + groups.length;
  const spell = (to: string) => spellGroups(withoutLength(to), groups);
  return { kind: 'ipv6', text: `${network}/${count * 16}`, start, end, spell };
}

/** `a::b`, `dead::beef`: names of a programming language, since nobody has such an address. */
const isWordsOfCode = (address: string): boolean => /^[a-f]+::[a-f]*$/i.test(address) && !/^f[cdef]/i.test(address);

function isNetwork(address: string, length: number): boolean {
  const bytes = readIpv6(address) ?? new Uint8Array(16);
  return bytes.every((byte, index) => (byte & (0xff >> Math.min(Math.max(length - index * 8, 0), 8))) === 0);
}
