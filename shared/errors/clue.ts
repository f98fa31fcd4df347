import type { PlatformId } from '../family.ts';

/** A system that numbers or words errors in its own way. Windows is told apart only so as not to be taken for another. */
export type System = PlatformId | 'windows';

/** How much a clue says about the cause. Of several clues the heaviest wins, of equals the root cause (root-cause.ts). */
export const weight = {
  /** The system itself says that a permission is missing. */
  permission: 5,
  /** An errno or getaddrinfo(3) error by name or by its text. */
  system: 4,
  /** An errno by number only. */
  bareNumber: 3.5,
  /** A cause in the words of one program: an early end, a deadline, a refused certificate. */
  application: 3,
  /** An error of the system that no network condition causes, often a bystander in a log. */
  bystander: 2.5,
  /** "timed out" and the like, without saying what. */
  plain: 2,
  /** A wrapper that hides its cause: "fetch failed". */
  wrapper: 1,
} as const;

/** One place in a text that names an error. */
export interface Clue {
  /** Offsets in characters, `end` excluded. */
  readonly at: number;
  readonly end: number;
  /** A symbolic errno or EAI name, else a word; `unknown` when the text hides its cause. */
  readonly category: string;
  readonly weight: number;
  /** The only system that writes so; `null` when several do. */
  readonly only: System | null;
  /** Other readings of the same number, in words; empty when there is one reading. */
  readonly ambiguous: readonly string[];
}

/** Words that name an error. The pattern needs the flag `g` and may not be able to backtrack far: texts are hostile. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly category: string;
  readonly weight: number;
  readonly only?: System;
  /** What else the words may stand for. */
  readonly ambiguous?: readonly string[];
}

/** A log that names more errors of one kind is told by its end. */
const MOST_MATCHES = 4_096;

/** The last matches of a pattern with the flag `g`, in the order of the text. */
export function lastMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (matches.length === 2 * MOST_MATCHES) matches.splice(0, MOST_MATCHES);
    matches.push(match);
  }
  return matches.slice(-MOST_MATCHES);
}

/** The places of a text that a phrase names. */
export function findPhrases(text: string, phrases: readonly Phrase[]): readonly Clue[] {
  return phrases.flatMap(({ pattern, only = null, ambiguous = [], ...phrase }) =>
    lastMatches(text, pattern).map((match) => ({ ...phrase, ...placeOf(match), only, ambiguous })),
  );
}

export const placeOf = (match: RegExpExecArray) => ({ at: match.index, end: match.index + match[0].length });
