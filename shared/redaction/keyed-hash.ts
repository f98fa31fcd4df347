import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** 32 bytes that follow from the key, a purpose and a value; nobody without the key can go back or try values. */
export type KeyedHash = (purpose: string, value: Latin1) => Uint8Array;

/** Bytes as a text, a character each, so that they can be looked up. */
export type Latin1 = string;
export const latin1 = (bytes: Uint8Array): Latin1 => String.fromCharCode(...bytes);

/** Hashes are kept: a mapping asks for the same few thousand prefixes again and again. */
export function keyedHash(key: string): KeyedHash {
  const seed = sha256(utf8ToBytes(key));
  const begins = new Map<string, Uint8Array>();
  const beginOf = (purpose: string): Uint8Array => {
    const begin = begins.get(purpose) ?? concatBytes(seed, utf8ToBytes(`${purpose}\0`));
    begins.set(purpose, begin);
    return begin;
  };
  const known = new Map<string, Map<Latin1, Uint8Array>>();
  return (purpose, value) => {
    const ofPurpose = known.get(purpose) ?? new Map<Latin1, Uint8Array>();
    known.set(purpose, ofPurpose);
    const before = ofPurpose.get(value);
    if (before !== undefined) return before;
    const bytes = Uint8Array.from(value, (each) => each.charCodeAt(0));
    const hash = sha256(concatBytes(beginOf(purpose), bytes));
    ofPurpose.set(value, hash);
    return hash;
  };
}
