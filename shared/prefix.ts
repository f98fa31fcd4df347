import { type Address, addressBits, familyBits, parseAddress } from './address.ts';
import type { AddressFamily } from './family.ts';

/** A set of addresses in CIDR form, host bits kept as they were written. */
export interface Prefix {
  readonly family: AddressFamily;
  readonly address: string;
  readonly prefixLength: number;
}

/** Reads `192.168.2.0/24` or `fe80::/64`; a bare address is its own /32 or /128. `null` when it is neither. */
export function parsePrefix(text: string): Prefix | null {
  const [bare = '', length, ...rest] = text.split('/');
  const parsed = parseAddress(bare);
  if (parsed === null || rest.length > 0) return null;
  const most = familyBits(parsed.family);
  if (length === undefined) return { family: parsed.family, address: parsed.address, prefixLength: most };
  if (!/^\d{1,3}$/.test(length) || Number(length) > most) return null;
  return { family: parsed.family, address: parsed.address, prefixLength: Number(length) };
}

export const printPrefix = ({ address, prefixLength }: Pick<Prefix, 'address' | 'prefixLength'>): string =>
  `${address}/${prefixLength}`;

/** Whether the prefix covers the address. Zones are not compared: they say which link, not which number. */
export function covers(prefix: Prefix, address: Pick<Address, 'family' | 'address'>): boolean {
  if (prefix.family !== address.family) return false;
  const hostBits = BigInt(familyBits(prefix.family) - prefix.prefixLength);
  return addressBits(prefix) >> hostBits === addressBits(address) >> hostBits;
}

/**
 * Prefix length of a netmask printed as `0xffffff00` (ifconfig), `255.255.255.0` or `ffff:ffff::`.
 * `null` when it is no mask, or one with holes, which no prefix length can say.
 */
export function prefixLengthOfMask(mask: string): number | null {
  const hex = /^0x([0-9a-fA-F]{8})$/.exec(mask)?.[1];
  const parsed = hex === undefined ? parseAddress(mask) : null;
  if (hex === undefined && parsed === null) return null;
  const bits = parsed === null ? BigInt(`0x${hex}`) : addressBits(parsed);
  const width = parsed === null ? 32 : familyBits(parsed.family);
  const length = bits.toString(2).padStart(width, '0').replace(/0+$/, '').length;
  const expected = ((1n << BigInt(length)) - 1n) << BigInt(width - length);
  return bits === expected ? length : null;
}
