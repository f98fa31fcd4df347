import { ipv4Bytes, ipv4OfBytes } from './ipv4-number.ts';
import { type PrivateRange, replacementBlocks } from './ipv4-space.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { scramble } from './scramble.ts';

/** The first 24 bits of an address. */
export type Block = number;

export interface BlockChoice {
  /** Another block of the same range, the same one each time; no block of an original and none twice. */
  readonly privateBlock: (block: Block, range: PrivateRange) => Block;
  readonly publicBlock: (block: Block) => Block;
  /** Sentences about what could not be kept. */
  readonly notes: ReadonlySet<string>;
  /** How many blocks had to leave the place that keeps wider networks together: with another key it may be none. */
  readonly displaced: () => number;
}

/** @param originals blocks that occur in what is replaced; no replacement may fall on one of them */
export function chooseBlocks(hash: KeyedHash, originals: ReadonlySet<Block>): BlockChoice {
  const chosen = new Map<Block, Block>();
  const taken = new Set<Block>();
  const notes = new Set<string>();
  let displaced = 0;
  let nextPublic = publicOrder(originals, taken, notes);
  const isFree = (block: Block): boolean => !originals.has(block) && !taken.has(block);
  const remember = (from: Block, to: Block): Block => {
    taken.add(to);
    chosen.set(from, to);
    return to;
  };
  const takePublic = (from: Block): Block => {
    const next = nextPublic.next();
    if (next.done !== true) return remember(from, next.value);
    notes.add('every range for public addresses is used up: some addresses share a network that did not');
    nextPublic = publicOrder(originals, new Set(), notes);
    return remember(from, nextPublic.next().value ?? 0xc00002);
  };
  return {
    notes,
    displaced: () => displaced,
    publicBlock: (block) => chosen.get(block) ?? takePublic(block),
    privateBlock: (block, range) => {
      const known = chosen.get(block);
      if (known !== undefined) return known;
      const wanted = scrambledBlock(hash, block, range);
      if (isFree(wanted)) return remember(block, wanted);
      displaced += 1;
      const other = freeBlockIn(range, wanted, isFree);
      if (other !== null) return remember(block, other);
      notes.add('a private range holds so many networks that some of them are shown in 240.0.0.0/4');
      return takePublic(block);
    },
  };
}

function scrambledBlock(hash: KeyedHash, block: Block, { length }: PrivateRange): Block {
  return ipv4OfBytes(scramble(hash, 'ipv4', ipv4Bytes((block << 8) >>> 0), { from: length, to: 24 })) >>> 8;
}

/** The next free block after the one wanted, round the end of the range. */
function freeBlockIn(
  { network, length }: PrivateRange,
  wanted: Block,
  isFree: (block: Block) => boolean,
): Block | null {
  const count = 1 << (24 - length);
  const first = network >>> 8;
  for (let step = 1; step < count; step += 1) {
    const block = first + ((wanted - first + step) % count);
    if (isFree(block)) return block;
  }
  return null;
}

function* publicOrder(originals: ReadonlySet<Block>, taken: ReadonlySet<Block>, notes: Set<string>): Generator<Block> {
  for (const { first, count, why } of replacementBlocks) {
    for (let block = first; block < first + count; block += 1) {
      if (originals.has(block) || taken.has(block)) continue;
      if (count > 1)
        notes.add(`more public networks than documentation has addresses for: some are shown in ${why} instead`);
      yield block;
    }
  }
}
