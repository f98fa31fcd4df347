export const IS_ASCII = /^[\x00-\x7f]*$/;
const WORD = /[\p{L}\p{N}]+/gu;

/** Where a word begins and where the next character stands. */
type WordPlace = readonly [start: number, end: number];

export function* allWords(text: string): Generator<WordPlace> {
  for (const { 0: word, index } of text.matchAll(WORD)) yield [index, index + word.length];
}

const [ZERO, NINE, SMALL_A, SMALL_Z, CAPITAL_L] = [48, 57, 97, 122, 76];
/** A letter of ASCII with this bit is a small one; it takes nothing from a digit. */
const SMALL = 32;
const LONGEST_TOLD = 31;

/** By which character words begin and how long they are: enough to pass over most words without looking them up. */
export function createBeginnings() {
  const lengths = new Map<number, number>();
  const bitOf = (length: number): number => 1 << Math.min(length, LONGEST_TOLD);
  return {
    /** In lower case. */
    add: (word: string): void => {
      const first = word.charCodeAt(0);
      lengths.set(first, (lengths.get(first) ?? 0) | bitOf(word.length));
    },
    /** Whether there may be one that begins with this character. */
    has: (code: number, length: number): boolean => ((lengths.get(code | SMALL) ?? 0) & bitOf(length)) !== 0,
  };
}

/** The words of a text of ASCII that may be known, and those behind an L, which may be a field of `lsof -F`. */
export function* asciiWords(text: string, mayBeKnown: (code: number, length: number) => boolean): Generator<WordPlace> {
  for (let start = 0; start < text.length; start += 1) {
    const first = text.charCodeAt(start);
    if (!isWordCode(first)) continue;
    let end = start + 1;
    while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
    if (first === CAPITAL_L || mayBeKnown(first, end - start)) yield [start, end];
    start = end;
  }
}

const isWordCode = (code: number): boolean =>
  (code >= ZERO && code <= NINE) || ((code | SMALL) >= SMALL_A && (code | SMALL) <= SMALL_Z);
