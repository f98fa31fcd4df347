import { type Ipv4Number, keepBits, maskOf } from './ipv4-number.ts';

/** A range in which addresses stay when they are replaced. */
export interface PrivateRange {
  readonly network: Ipv4Number;
  readonly length: number;
}

/** RFC 1918, the shared space of RFC 6598 that tailnets use, and link-local (RFC 3927). */
const privateRanges: readonly PrivateRange[] = [
  { network: 0x0a000000, length: 8 },
  { network: 0xac100000, length: 12 },
  { network: 0xc0a80000, length: 16 },
  { network: 0x64400000, length: 10 },
  { network: 0xa9fe0000, length: 16 },
];

export const privateRangeOf = (number: Ipv4Number): PrivateRange | null =>
  privateRanges.find(({ network, length }) => keepBits(number, length) === network) ?? null;

/** MagicDNS of every tailnet. */
const TAILNET_RESOLVER = 0x64646464;
/** IETF protocol assignments (RFC 6890), where 464XLAT has its 192.0.0.2. */
const PROTOCOLS = 0xc00000;

/**
 * Addresses that are the same on every machine: this network, loopback, multicast groups, broadcast, netmasks. They tell
 * nothing about anybody and much about what goes on.
 */
export function isSameEverywhere(number: Ipv4Number): boolean {
  const first = number >>> 24;
  if (first === 0 || first === 127 || (first >= 224 && first < 240)) return true;
  return isMask(number) || number === TAILNET_RESOLVER || number >>> 8 === PROTOCOLS;
}

function isMask(number: Ipv4Number): boolean {
  for (let length = 1; length <= 32; length += 1) if (maskOf(length) === number) return true;
  return false;
}

/**
 * The /24s that public addresses are replaced by, in the order in which they are used up: documentation (RFC 5737), then
 * benchmarks (RFC 2544), then the reserved class E (RFC 1112 §4), which no machine has.
 */
export const replacementBlocks: readonly { readonly first: number; readonly count: number; readonly why: string }[] = [
  { first: 0xc00002, count: 1, why: '192.0.2.0/24' },
  { first: 0xc63364, count: 1, why: '198.51.100.0/24' },
  { first: 0xcb0071, count: 1, why: '203.0.113.0/24' },
  { first: 0xc61200, count: 512, why: '198.18.0.0/15' },
  { first: 0xf00000, count: 1 << 20, why: '240.0.0.0/4' },
];
