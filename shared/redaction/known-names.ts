import { asItIs, canonicalName, type Found, type Identifier } from './identifier.ts';
import { isOrdinary } from './ordinary-words.ts';

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

/** Names by their first word, so that a text is read once however many names there are. */
export function createKnownNames(): KnownNames {
  const byFirstWord = new Map<string, KnownName[]>();
  const add = (identifier: Identifier): void => {
    if (isOrdinary(identifier.text.toLowerCase())) return;
    for (const spelled of spellings(identifier.text)) {
      const first = spelled.match(WORD)?.[0];
      if (first === undefined || !spelled.startsWith(first)) continue;
      const names = byFirstWord.get(first) ?? [];
      if (names.some((each) => each.spelled === spelled)) continue;
      byFirstWord.set(first, [...names, { spelled, of: identifier }].toSorted(longestFirst));
    }
  };
  return {
    add,
    *find(text) {
      const knownAt = (word: string, start: number) =>
        byFirstWord.get(canonicalName('host', word))?.find((each) => standsAt(text, start, each.spelled));
      for (const { 0: word, index } of text.matchAll(WORD)) {
        const isField = isLoginField(text, word, index);
        const known = knownAt(word, index) ?? (isField ? knownAt(word.slice(1), index + 1) : undefined);
        if (known === undefined) continue;
        const start = standsAt(text, index, known.spelled) ? index : index + 1;
        yield { ...known.of, start, end: start + known.spelled.length, spell: asItIs };
      }
    },
  };
}

/** `Llena`, a line of its own: the login name as `lsof -F` prints it, with the letter of the field before it. */
const isLoginField = (text: string, word: string, start: number): boolean =>
  word.startsWith('L') && word.length > 1 && (start === 0 || text[start - 1] === '\n');

const longestFirst = (a: KnownName, b: KnownName): number => b.spelled.length - a.spelled.length;

function standsAt(text: string, at: number, spelled: string): boolean {
  const end = at + spelled.length;
  if (text.slice(at, end).normalize('NFC').toLowerCase() !== spelled && text.slice(at, end).toLowerCase() !== spelled)
    return false;
  return !WORD_CHARACTER.test(text[end] ?? '');
}

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
