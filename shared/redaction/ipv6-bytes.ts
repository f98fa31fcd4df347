import ipaddr from 'ipaddr.js';
import { parseAddress } from '../address.ts';

/** A session says the same few hundred addresses over and over; so many spellings are remembered. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string | null>();
const bytesRemembered = new Map<string, Uint8Array | null>();

/**
 * Sixteen bytes of an address in any spelling of RFC 4291 §2.2, without zone; `null` when it is none. They belong to
 * everybody who asked: nobody may change them.
 */
export function readIpv6(text: string): Uint8Array | null {
  const known = bytesRemembered.get(text);
  if (known !== undefined) return known;
  const isAddress = !text.includes('%') && parseAddress(text)?.family === 'ipv6';
  const bytes = isAddress ? Uint8Array.from(ipaddr.IPv6.parse(text).toByteArray()) : null;
  if (bytesRemembered.size >= MOST_REMEMBERED) bytesRemembered.clear();
  bytesRemembered.set(text, bytes);
  return bytes;
}

/** RFC 5952 spelling of an address in any spelling, without zone; `null` when it is none. */
export function canonicalIpv6(text: string): string | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const address = text.includes('%') ? null : parseAddress(text);
  const canonical = address?.family === 'ipv6' ? address.address : null;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, canonical);
  return canonical;
}

/** RFC 5952; an IPv4-mapped address keeps its dots. */
export function printIpv6(bytes: Uint8Array): string {
  const address = ipaddr.fromByteArray([...bytes]);
  return parseAddress(address.toString())?.address ?? address.toString();
}

/** All eight groups with four digits, as /proc and some programs print them. */
export const ipv6Groups = (bytes: Uint8Array): string[] =>
  Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16).padStart(4, '0'),
  );

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
