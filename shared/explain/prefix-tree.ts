import { addressBits } from '../address.ts';
import type { AddressFamily } from '../family.ts';

/** An address as a number (IPv4) or as 32 hexadecimal digits (IPv6): BigInt is ten times slower than either. */
export type Bits = number | string;

/** Values filed under prefixes of one family, for finding the longest that covers an address. */
export interface PrefixTree<Value> {
  readonly add: (bits: Bits, length: number, value: Value) => void;
  /** The values of the longest prefix over the address of which one is accepted, and that one; `null` when there is none. */
  readonly longest: (bits: Bits, accept: (value: Value) => boolean) => Value | null;
}

/**
 * One map for each prefix length in use, from the longest down. A lookup costs at most 33 or 129 map reads however many
 * prefixes there are; values of one prefix keep the order they were added in.
 */
export function createPrefixTree<Value>(family: AddressFamily): PrefixTree<Value> {
  const byLength = new Map<number, Map<Bits, Value[]>>();
  let lengths: number[] = [];
  const network = family === 'ipv4' ? networkOfIpv4 : networkOfIpv6;
  return {
    add: (bits, length, value) => {
      let prefixes = byLength.get(length);
      if (prefixes === undefined) {
        prefixes = new Map();
        byLength.set(length, prefixes);
        lengths = [...byLength.keys()].sort((a, b) => b - a);
      }
      const key = network(bits, length);
      const values = prefixes.get(key);
      if (values === undefined) prefixes.set(key, [value]);
      else values.push(value);
    },
    longest: (bits, accept) => {
      for (const length of lengths) {
        const found = byLength.get(length)?.get(network(bits, length))?.find(accept);
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** A shift by 32 does nothing in JavaScript, so /0 is set apart. */
const networkOfIpv4 = (bits: Bits, length: number): Bits =>
  length === 0 ? 0 : (Number(bits) & (-1 << (32 - length))) >>> 0;

/** The whole digits, and of the next one the bits that count. */
function networkOfIpv6(bits: Bits, length: number): Bits {
  const digits = String(bits);
  const whole = digits.slice(0, length >> 2);
  const rest = length & 3;
  return rest === 0 ? whole : whole + (Number.parseInt(digits.charAt(length >> 2), 16) >> (4 - rest));
}

/** The address in a form that can be masked. Canonical text only, which is what every row holds. */
export function bitsOf(family: AddressFamily, address: string): Bits {
  if (family === 'ipv4') return ipv4Bits(address);
  if (address.includes('.')) return addressBits({ address }).toString(16).padStart(32, '0'); // ::ffff:192.0.2.1
  const [head = '', tail] = address.split('::');
  const [before, after] = [digitsOf(head), digitsOf(tail ?? '')];
  return before + '0'.repeat(Math.max(0, 32 - before.length - after.length)) + after;
}

function ipv4Bits(address: string): number {
  let bits = 0;
  let octet = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code === DOT) [bits, octet] = [bits * 256 + octet, 0];
    else octet = octet * 10 + code - ZERO;
  }
  return bits * 256 + octet;
}

const [DOT, ZERO] = [46, 48];

function digitsOf(text: string): string {
  if (text === '') return '';
  let digits = '';
  for (const group of text.split(':')) digits += group.padStart(4, '0');
  return digits;
}

/** The two halves of `192.0.2.0/24`; `null` when the text is no CIDR prefix. */
export function splitPrefix(destination: string): { readonly address: string; readonly length: number } | null {
  const slash = destination.lastIndexOf('/');
  const length = Number(destination.slice(slash + 1));
  return slash > 0 && Number.isInteger(length) ? { address: destination.slice(0, slash), length } : null;
}
