import { prefixLengthOfMask } from '../prefix.ts';
import { maskOf, printIpv4, readIpv4 } from './ipv4-number.ts';

const ADDRESS = /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])(?:\/(\d{1,2})(?!\d))?/g;
const HEX_MASK = /\b0xf[0-9a-f]{7}\b/i;

/**
 * First and last addresses of networks wider than a /24, told by a mask or a length on the same line: they have to stay
 * first and last. In a /24 and below that comes by itself.
 */
export function findNetworks(text: string): Map<string, number> {
  const networks = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line.length > 2_000 || !/\d\.\d/.test(line)) continue;
    const found = [...line.matchAll(ADDRESS)].map(({ 0: whole, 1: length }) => ({
      address: whole.split('/')[0] ?? '',
      length,
    }));
    for (const width of widths(line, found)) for (const { address } of found) note(networks, address, width);
  }
  return networks;
}

function widths(line: string, found: readonly { address: string; length: string | undefined }[]): Set<number> {
  const mask = HEX_MASK.exec(line)?.[0];
  const lengths = found.map(({ address, length }) =>
    length === undefined ? (address.startsWith('255.') ? prefixLengthOfMask(address) : null) : Number(length),
  );
  const all = [...lengths, mask === undefined ? null : prefixLengthOfMask(mask)];
  return new Set(all.filter((each) => each !== null && each >= 8 && each < 24).filter((each) => each !== null));
}

function note(networks: Map<string, number>, address: string, width: number): void {
  const number = readIpv4(address);
  if (number === null) return;
  const host = (number & ~maskOf(width)) >>> 0;
  if (host === 0 || host === ~maskOf(width) >>> 0) networks.set(printIpv4(number), width);
}
