import type { KeyedHash, Latin1 } from './keyed-hash.ts';

/** Which bits of an address are turned into others: those from `from` up to `to`, counted from the left. */
export interface BitRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Addresses into addresses so that two that share their first n bits share the first n bits afterwards, for every n (the
 * prefix-preserving anonymisation of Xu, Fan, Ammar and Moon, 2002). Whether a bit is turned over depends on the key and
 * on the bits before it: one hash holds the 255 decisions of the next eight bits.
 */
export function scramble(hash: KeyedHash, purpose: string, bytes: Uint8Array, { from, to }: BitRange): Uint8Array {
  const result = Uint8Array.from(bytes);
  let before: Latin1 = '';
  for (const [index, byte] of bytes.entries()) {
    if (index * 8 >= to) break;
    const turns = index * 8 + 8 <= from ? null : hash(purpose, before);
    before += String.fromCharCode(byte);
    if (turns !== null) result[index] = turnOver(byte, index, turns, { from, to });
  }
  return result;
}

function turnOver(byte: number, index: number, turns: Uint8Array, { from, to }: BitRange): number {
  let [node, scrambled] = [1, 0];
  for (let bit = 0; bit < 8; bit += 1) {
    const value = (byte >> (7 - bit)) & 1;
    const at = index * 8 + bit;
    const turn = at >= from && at < to ? ((turns[node >> 3] ?? 0) >> (node & 7)) & 1 : 0;
    scrambled = (scrambled << 1) | (value ^ turn);
    node = (node << 1) | value;
  }
  return scrambled;
}
