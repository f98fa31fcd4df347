import { addressBits, isWildcard, parseAddress } from '../../shared/address.ts';

/** Text in the order a person expects: case aside, and numbers by value, so `en2` comes before `en10`. */
export const naturalKey = (text: string): string =>
  text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(10, '0'));

/**
 * Addresses and prefixes by number, never by spelling: wildcards, then IPv4, then IPv6, then anything else by its text. A
 * shorter prefix comes before a longer one of the same number.
 */
export function addressKey(text: string): string {
  if (isWildcard(text)) return `0${text}`;
  const slash = text.indexOf('/');
  const bare = slash < 0 ? text : text.slice(0, slash);
  const length = slash < 0 ? '999' : text.slice(slash + 1).padStart(3, '0');
  const address = parseAddress(bare);
  if (address === null) return `9${naturalKey(text)}`;
  const number =
    address.family === 'ipv4'
      ? `4${quadKey(address.address)}`
      : `6${addressBits(address).toString(16).padStart(32, '0')}`;
  return `${number}/${length}${naturalKey(address.zone ?? '')}`;
}

/** Four octets as hexadecimal. Cheaper than `addressBits`, which counts with 100,000 routes. */
const quadKey = (quad: string): string =>
  quad
    .split('.')
    .map((octet) => Number(octet).toString(16).padStart(2, '0'))
    .join('');
