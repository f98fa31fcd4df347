import type { Clue } from './clue.ts';
import type { Lines } from './lines.ts';

/** Python prints the first error of a chain first; every other runtime, and every log, prints the innermost last. */
const CHAIN =
  /^(?:During handling of the above exception, another exception occurred|The above exception was the direct cause of the following exception):/gm;
const TRACEBACK = 'Traceback (most recent call last)';
/** `  code: 'ECONNREFUSED',` */
const FIELD = /^\s*['"]?\w{1,40}['"]?\s?[:=]\s?['"]?[\w-]{1,60}['"]?,?\s*$/;
/** Frames that Node prints between an error and its fields. */
const STACK_LINES = 16;
/** A symbol and its text, printed on several lines, are one error. */
const SAME_ERROR_LINES = 4;

/** The clue that names the root cause, `null` without clues. Where it is written in parts, what each part tells is joined. */
export function findRootCause(text: string, clues: readonly Clue[], lines: Lines): Clue | null {
  const most = clues.reduce((heaviest, clue) => Math.max(heaviest, clue.weight), 0);
  const heaviest = clues.filter((clue) => clue.weight === most).toSorted((a, b) => a.at - b.at);
  const first = firstOfChain(text);
  const root = (first && heaviest.findLast(({ at }) => at >= first.from && at < first.to)) ?? heaviest.at(-1) ?? null;
  return root && joinParts(root, clues, lines);
}

/** The first error of the last chain of a Python text: from its traceback to the first "during handling". */
function firstOfChain(text: string): { readonly from: number; readonly to: number } | null {
  const marks = Array.from(text.matchAll(CHAIN), ({ index }) => index);
  let first = marks.at(-1);
  if (first === undefined) return null;
  for (const mark of marks.toReversed()) {
    const between = text.slice(mark, first);
    if (between.split(TRACEBACK).length > 2) break;
    first = mark;
  }
  return { from: Math.max(text.lastIndexOf(TRACEBACK, first), 0), to: first };
}

function joinParts(root: Clue, clues: readonly Clue[], lines: Lines): Clue {
  const line = lines.indexOf(root.at);
  const head = FIELD.test(lines.textOf(line)) ? findHead(root, line, clues, lines) : root;
  if (root.only !== null) return { ...head, only: root.only };
  const parts = clues.filter(
    ({ category, at }) => category === root.category && Math.abs(lines.indexOf(at) - line) <= SAME_ERROR_LINES,
  );
  const only = parts.findLast((part) => part.only !== null)?.only ?? null;
  return { ...head, only };
}

/** A field of a printed error object has its head above it, with the stack between: `Error: connect …`, `code: '…'`. */
function findHead(field: Clue, line: number, clues: readonly Clue[], lines: Lines): Clue {
  const above = clues.filter(
    ({ category, at }) => category === field.category && at < field.at && line - lines.indexOf(at) <= STACK_LINES,
  );
  const heads = above.filter(({ at }) => !FIELD.test(lines.textOf(lines.indexOf(at))));
  return heads.toSorted((a, b) => a.at - b.at).at(-1) ?? field;
}
