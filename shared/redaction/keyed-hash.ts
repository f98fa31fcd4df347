import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** 32 bytes that follow from the key, a purpose and a value; nobody without the key can go back or try values. */
export type KeyedHash = (purpose: string, value: Uint8Array) => Uint8Array;

/** Hashes are kept: a mapping asks for the same few thousand prefixes again and again. */
export function keyedHash(key: string): KeyedHash {
  const seed = sha256(utf8ToBytes(key));
  const known = new Map<string, Uint8Array>();
  return (purpose, value) => {
    const name = `${purpose} ${String.fromCharCode(...value)}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const hash = sha256(concatBytes(seed, utf8ToBytes(`${purpose}\0`), value));
    known.set(name, hash);
    return hash;
  };
}
