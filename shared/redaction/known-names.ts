import { asItIs, canonicalName, type Found, type Identifier } from './identifier.ts';
import { isOrdinary } from './ordinary-words.ts';
import { allWords, asciiWords, createBeginnings, IS_ASCII } from './words-of-text.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

interface KnownName {
  readonly spelled: string;
  readonly of: Identifier;
}

export interface KnownNames {
  readonly add: (identifier: Identifier) => void;
  /** Every place where a known name stands as a word, in any case, and in the ways it is commonly spelled. */
  readonly find: (text: string) => Generator<Found>;
}

/** Names that begin with the same word: by their spelling, and the lengths there are, longest first. */
interface NamesOfWord {
  readonly bySpelling: Map<string, KnownName>;
  lengths: readonly number[];
}

/** Names by their first word, so that a text is read once however many names there are. */
export function createKnownNames(): KnownNames {
  const byFirstWord = new Map<string, NamesOfWord>();
  const beginnings = createBeginnings();
  const add = (identifier: Identifier): void => {
    if (isOrdinary(identifier.text.toLowerCase())) return;
    for (const spelled of spellings(identifier.text)) {
      const first = spelled.match(WORD)?.[0];
      if (first === undefined || !spelled.startsWith(first)) continue;
      const names: NamesOfWord = byFirstWord.get(first) ?? { bySpelling: new Map(), lengths: [] };
      byFirstWord.set(first, names);
      beginnings.add(first);
      if (names.bySpelling.has(spelled)) continue;
      names.bySpelling.set(spelled, { spelled, of: identifier });
      if (!names.lengths.includes(spelled.length))
        names.lengths = [...names.lengths, spelled.length].toSorted((a, b) => b - a);
    }
  };
  const knownAt = (text: string, word: string, start: number): KnownName | undefined => {
    const names = byFirstWord.get(canonicalWord(word));
    if (names === undefined) return undefined;
    for (const length of names.lengths) {
      const there = text.slice(start, start + length);
      const lower = there.toLowerCase();
      const known = names.bySpelling.get(there.normalize('NFC').toLowerCase()) ?? names.bySpelling.get(lower);
      if (known !== undefined && known.spelled.length === length && !WORD_CHARACTER.test(text[start + length] ?? ''))
        return known;
    }
    return undefined;
  };
  return {
    add,
    *find(text) {
      if (byFirstWord.size === 0) return;
      for (const [index, end] of IS_ASCII.test(text) ? asciiWords(text, beginnings.has) : allWords(text)) {
        const word = text.slice(index, end);
        let start = index;
        let known = knownAt(text, word, index);
        if (known === undefined && isLoginField(text, word, index)) {
          start = index + 1;
          known = knownAt(text, word.slice(1), start);
        }
        if (known !== undefined) yield { ...known.of, start, end: start + known.spelled.length, spell: asItIs };
      }
    },
  };
}

const canonicalWord = (word: string): string =>
  IS_ASCII.test(word) ? word.toLowerCase() : canonicalName('host', word);

/** `Llena`, a line of its own: the login name as `lsof -F` prints it, with the letter of the field before it. */
const isLoginField = (text: string, word: string, start: number): boolean =>
  word.startsWith('L') && word.length > 1 && (start === 0 || text[start - 1] === '\n');

/**
 * “Ada’s MacBook” is `Adas-MacBook` as a host name, `Ada\032…` in DNS, and has a straight quotation mark in a terminal.
 * All in lower case.
 */
function spellings(name: string): Set<string> {
  const lower = name.toLowerCase();
  const straight = lower.replaceAll('’', "'");
  const plain = straight.replaceAll("'", '');
  const all = [
    lower,
    straight,
    straight.replaceAll("'", '’'),
    plain,
    plain.replace(/\s+/g, '-'),
    plain.replace(/\s+/g, '_'),
  ];
  return new Set([...all, ...all.map((each) => each.normalize('NFD'))]);
}
