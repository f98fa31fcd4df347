import ipaddr from 'ipaddr.js';
import type { AddressFamily } from './family.ts';

/** An IP address in its canonical spelling (RFC 5952 for IPv6), with the zone kept apart. */
export interface Address {
  readonly family: AddressFamily;
  /** Canonical, without the zone: `fe80::1`, `192.168.2.171`. */
  readonly address: string;
  /** The text after `%` (an interface name or index), `null` when none was written. */
  readonly zone: string | null;
}

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const DOTTED_QUAD = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

/**
 * Reads one IP address. Only the plain forms are taken: four decimal octets, or RFC 4291 §2.2 text with an optional
 * `%zone`. `null` for anything else, the octal and one-number forms of inet_aton(3) included.
 */
export function parseAddress(text: string): Address | null {
  if (DOTTED_QUAD.test(text)) return { family: 'ipv4', address: text, zone: null };
  const percent = text.indexOf('%');
  const zone = percent < 0 ? null : text.slice(percent + 1);
  const bare = percent < 0 ? text : text.slice(0, percent);
  if (zone !== '' && isSpelledAsUsual(bare)) return { family: 'ipv6', address: bare, zone };
  if (zone === '' || !bare.includes(':') || !/^[0-9a-fA-F:.]+$/.test(bare) || !ipaddr.IPv6.isValid(bare)) return null;
  return { family: 'ipv6', address: spellIpv6(ipaddr.IPv6.parse(bare)), zone };
}

const GROUPS = '(?:0|[1-9a-f][0-9a-f]{0,3})(?::(?:0|[1-9a-f][0-9a-f]{0,3}))*';
const USUAL = new RegExp(`^(?:${GROUPS})?(?:::(?:${GROUPS})?)?$`);
/** A zero beside another zero or beside `::` is perhaps shortened otherwise; an IPv4-mapped tail is written with dots. */
const PERHAPS_UNUSUAL = /(?:^|:)0:(?:0(?::|$)|:)|::0(?::|$)|^::ffff:/;

/**
 * Whether an IPv6 address is surely in its canonical spelling already, as inet_ntop(3) prints it. Then it need not be
 * taken apart, which is most of what a table of 100k routes costs. False when in doubt.
 */
function isSpelledAsUsual(text: string): boolean {
  if (!USUAL.test(text) || PERHAPS_UNUSUAL.test(text)) return false;
  const groups = text.split(':').filter((group) => group !== '').length;
  return text.includes('::') ? groups <= 6 : groups === 8;
}

/** RFC 5952 §5: an IPv4-mapped address keeps its dotted tail, as every tool here prints it. */
function spellIpv6(address: ipaddr.IPv6): string {
  return address.isIPv4MappedAddress() ? `::ffff:${address.toIPv4Address().toString()}` : address.toRFC5952String();
}

/**
 * The IPv4 address behind an IPv4-mapped one (`::ffff:192.0.2.1`), which is where packets to it go (RFC 3493 §3.7); any other
 * as it is.
 */
export function withoutMapping(address: Address): Address {
  const mapped = /^::ffff:([\d.]+)$/.exec(address.address)?.[1];
  return mapped === undefined ? address : { family: 'ipv4', address: mapped, zone: null };
}

/** The address as one number, for ordering by value and for masks. */
export function addressBits({ address }: Pick<Address, 'address'>): bigint {
  return ipaddr
    .parse(address)
    .toByteArray()
    .reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}

/** Address length in bits: 32 or 128. */
export const familyBits = (family: AddressFamily): 32 | 128 => (family === 'ipv4' ? 32 : 128);

/** 127.0.0.0/8 (RFC 1122 §3.2.1.3), ::1 (RFC 4291 §2.5.3), and 127/8 written as an IPv4-mapped address. */
export function isLoopback({ family, address }: Pick<Address, 'family' | 'address'>): boolean {
  if (family === 'ipv4') return address.startsWith('127.');
  return address === '::1' || address.startsWith('::ffff:127.');
}

/** 169.254.0.0/16 (RFC 3927) and fe80::/10 (RFC 4291 §2.5.6). */
export function isLinkLocal({ family, address }: Pick<Address, 'family' | 'address'>): boolean {
  return family === 'ipv4' ? address.startsWith('169.254.') : /^fe[89ab][0-9a-f]:/.test(address);
}

/** The wildcard a listener binds to take every address of its family. */
export const isWildcard = (address: string): boolean => address === '0.0.0.0' || address === '::' || address === '*';
