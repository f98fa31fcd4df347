import { parseMacAddress } from '../mac-address.ts';
import { ipv4Bytes, readIpv4 } from './ipv4-number.ts';
import { ipv6Groups, readIpv6 } from './ipv6-bytes.ts';

const likeCase = (text: string, model: string): string =>
  /[A-F]/.test(model) && !/[a-f]/.test(model) ? text.toUpperCase() : text;

/** A hardware address with the separator, padding and case of another. */
export function spellMac(mac: string, like: string): string {
  const octets = (parseMacAddress(mac) ?? mac).split(':');
  const separator = /[:.-]/.exec(like)?.[0] ?? '';
  if (/^[0-9a-f]{4}\./i.test(like)) return likeCase((octets.join('').match(/.{4}/g) ?? []).join('.'), like);
  const isPadded = separator === '' || like.split(separator).every((octet) => octet.length === 2);
  return likeCase(octets.map((octet) => (isPadded ? octet : octet.replace(/^0/, ''))).join(separator), like);
}

/** An IPv6 address in capitals or with all its groups, when the other was. */
export function spellIpv6(address: string, like: string): string {
  const bytes = readIpv6(address);
  if (bytes === null) return address;
  const isFull = !like.includes('::') && !like.includes('.') && like.split(':').length === 8;
  const isPadded = isFull && like.split(':').every((group) => group.length === 4);
  const groups = ipv6Groups(bytes).map((group) => (isPadded ? group : group.replace(/^0{1,3}/, '')));
  return likeCase(isFull ? groups.join(':') : address, like);
}

/** The first groups of an IPv6 address, as many as the other has. */
export function spellGroups(address: string, like: string): string {
  const bytes = readIpv6(address);
  if (bytes === null) return address;
  const groups = ipv6Groups(bytes).map((group) => group.replace(/^0{1,3}/, ''));
  return likeCase(groups.slice(0, like.split(':').length).join(':'), like);
}

/** Eight hexadecimal digits in the byte order of a little-endian machine. */
export function spellHexIpv4(address: string, like: string): string {
  const number = readIpv4(address);
  return number === null ? address : likeCase(toHex(ipv4Bytes(number).reverse()), like);
}

/** 32 hexadecimal digits; /proc/net/tcp6 turns each group of four bytes round, /proc/net/if_inet6 does not. */
export function spellHexIpv6(address: string, like: string, isReversed: boolean): string {
  const bytes = readIpv6(address);
  if (bytes === null) return address;
  const digits = toHex(bytes);
  return likeCase(isReversed ? toHex(reverseWords(digits)) : digits, like);
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const hexBytes = (digits: string): Uint8Array =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Hexadecimal digits as bytes, each four of them turned round. */
export const reverseWords = (digits: string): Uint8Array =>
  Uint8Array.from((digits.match(/.{8}/g) ?? []).flatMap((word) => [...hexBytes(word)].reverse()));
