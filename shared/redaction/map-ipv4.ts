import { type BlockChoice, chooseBlocks } from './block-choice.ts';
import { type Ipv4Number, ipv4Bytes, ipv4OfBytes, keepBits, maskOf, printIpv4, readIpv4 } from './ipv4-number.ts';
import { isSameEverywhere, type PrivateRange, privateRangeOf } from './ipv4-space.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { scramble } from './scramble.ts';

export interface Ipv4Mapping {
  /** For `192.168.2.171` or the network `192.168.2.0/24`; `null` when it stays. */
  readonly replace: (text: string) => string | null;
  readonly blocks: BlockChoice;
  /** How many networks of the originals would leave the place that keeps wider ones together, with another key. */
  readonly displacedWith: (other: KeyedHash) => number;
}

/** Networks wider than this are blocks of the registries, or halves of everything: they point at nobody. */
const WIDEST_THAT_TELLS = 8;

/**
 * A /24 stays a /24 and what is in it stays together. In private ranges wider networks stay together too, and the last
 * octet is kept, so that the router is still `.1`, the broadcast address still `.255`. Of a public address nothing is
 * kept but which others are in its /24.
 *
 * @param networks addresses known to be the first or last of a network wider than /24, with its prefix length
 */
export function mapIpv4(
  hash: KeyedHash,
  withPrivate: boolean,
  originals: readonly string[],
  networks: ReadonlyMap<string, number>,
): Ipv4Mapping {
  const isMapped = (number: Ipv4Number): boolean =>
    !isSameEverywhere(number) && (withPrivate || privateRangeOf(number) === null);
  const numbers = originals.map((text) => readIpv4(text.split('/')[0] ?? '')).filter((each) => each !== null);
  const originalBlocks = new Set(numbers.filter(isMapped).map((number) => number >>> 8));
  const blocks = chooseBlocks(hash, originalBlocks);

  const replacePublic = (number: Ipv4Number, length: number): string => {
    const block = (blocks.publicBlock(number >>> 8) << 8) >>> 0;
    const host = ipv4OfBytes(scramble(hash, 'host', ipv4Bytes(number), { from: 24, to: Math.max(length, 24) })) & 255;
    return printIpv4(block + (length <= 24 ? 0 : keepBits(host, length)));
  };
  const replacePrivate = (number: Ipv4Number, length: number, range: PrivateRange): string => {
    if (length >= 24) return printIpv4(((blocks.privateBlock(number >>> 8, range) << 8) >>> 0) + (number & 255));
    const network = ipv4OfBytes(scramble(hash, 'ipv4', ipv4Bytes(number), { from: range.length, to: length }));
    return printIpv4((keepBits(network, length) | (number & ~maskOf(length))) >>> 0);
  };

  const read = (text: string) => {
    const [address = '', slash] = text.split('/');
    const number = readIpv4(address);
    if (number === null || !isMapped(number)) return null;
    const range = privateRangeOf(number);
    const length = slash === undefined ? 32 : Number(slash);
    if (length < WIDEST_THAT_TELLS || (range !== null && length <= range.length)) return null;
    const known = slash === undefined && range !== null ? (networks.get(text) ?? 32) : length;
    return { number, range, length: known, end: slash === undefined ? '' : `/${slash}` };
  };
  let found: ReadonlyMap<number, PrivateRange> | null = null;
  /** Those of the originals, in their order. */
  const privateBlocks = (): ReadonlyMap<number, PrivateRange> => {
    found ??= new Map(
      originals.flatMap((text): [number, PrivateRange][] => {
        const each = read(text);
        return each?.range == null || each.length < 24 ? [] : [[each.number >>> 8, each.range]];
      }),
    );
    return found;
  };
  return {
    blocks,
    displacedWith: (other) => {
      const tried = chooseBlocks(other, originalBlocks);
      for (const [block, range] of privateBlocks()) tried.privateBlock(block, range);
      return tried.displaced();
    },
    replace: (text) => {
      const found = read(text);
      if (found === null) return null;
      const { number, range, length, end } = found;
      return `${range === null ? replacePublic(number, length) : replacePrivate(number, length, range)}${end}`;
    },
  };
}
