import { visibleText } from '../visible-text.ts';

/** A command line in words, or a sentence part saying why it cannot be one. */
export type SplitWords =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'unclear'; readonly because: string };

/** Words that mean something to a shell and nothing to a program. */
const FOR_A_SHELL = /^(?:\||\|\||&|&&|;|\d?>{1,2}(?:&\d)?|<|<<)$/;
/** One step: blanks, a quoted part, an escaped character, or plain characters. */
const PART = /\s+|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|[^\s'"\\]+/gsy;

/**
 * Splits a command line as a shell splits words, and does nothing else a shell does: quotes and backslashes are honoured,
 * `$`, `~` and `*` stay as they are. Pipes and redirections are refused, since the person would expect them to work.
 */
export function splitWords(text: string): SplitWords {
  const words: string[] = [];
  let word: string | null = null;
  let isPlain = true;
  let at = 0;
  const finish = (): string | null => {
    if (word === null) return null;
    const refused = isPlain && FOR_A_SHELL.test(word) ? word : null;
    words.push(word);
    [word, isPlain] = [null, true];
    return refused;
  };
  for (const { 0: part, 1: single, 2: double, 3: escaped, index } of text.matchAll(PART)) {
    at = index + part.length;
    if (/^\s/.test(part)) {
      const refused = finish();
      if (refused !== null) return noShell(refused);
      continue;
    }
    const literal = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped;
    if (literal !== undefined) isPlain = false;
    word = (word ?? '') + (literal ?? part);
  }
  if (at < text.length)
    return { kind: 'unclear', because: `a quote is not closed: ${visibleText(text.slice(at), 40)}` };
  const refused = finish();
  return refused === null ? { kind: 'words', words } : noShell(refused);
}

const noShell = (word: string): SplitWords => ({
  kind: 'unclear',
  because: `“${word}” would need a shell, and no shell runs it; put the whole pipe into a script of your own`,
});

/** The words as one line that splits into the same words again. */
export const joinWords = (words: readonly string[]): string =>
  words.map((word) => (/^[\w@%+=:,./{}-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
