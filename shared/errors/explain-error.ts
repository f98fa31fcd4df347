import type { PlatformId } from '../family.ts';
import { adviceFor } from './advice/index.ts';
import type { Clue, System } from './clue.ts';
import { type ErrorExplanation, nothingRecognised } from './error-explanation.ts';
import { findClues } from './find-clues.ts';
import { findRuntime } from './find-runtime.ts';
import { findTarget } from './find-target.ts';
import { type Lines, linesOf } from './lines.ts';
import { findRootCause } from './root-cause.ts';

export interface ExplainOptions {
  /** The system that printed the text, where the person knows; what the text itself shows comes first. */
  readonly platform?: PlatformId;
}

/** An explanation, and the line of the text that it was read from. */
export interface DecodedError {
  readonly explanation: ErrorExplanation;
  /** Counted from 1; `null` when nothing was recognised. */
  readonly line: number | null;
  /** That line as it stands, control characters and all: make it visible before it is shown. */
  readonly printed: string | null;
  readonly lineCount: number;
}

/** A log of more than this is read at its end, where the last error is, and a little at its start. */
const MOST_CHARACTERS = 1_048_576;
const KEPT_OF_START = 65_536;

/** What an error text means: pure, the same for the same text, and quick for a megabyte of anything. Never throws. */
export const explainError = (text: string, options: ExplainOptions = {}): ErrorExplanation =>
  decodeError(text, options).explanation;

/** As `explainError`, with the line that names the root cause. */
export function decodeError(text: string, { platform }: ExplainOptions = {}): DecodedError {
  const cleaned = clean(text);
  const lines = linesOf(cleaned);
  const lineCount = lines.indexOf(cleaned.length) + 1;
  const { clues, system } = findClues(cleaned, lines, platform ?? null);
  const root = findRootCause(cleaned, clues, lines);
  if (root === null) return { explanation: nothingRecognised, line: null, printed: null, lineCount };
  const at = lines.indexOf(root.at);
  const printed = lines.textOf(at);
  const from = platformOf(root, system, platform ?? null);
  return { explanation: explain(root, cleaned, at, lines, from), line: at + 1, printed, lineCount };
}

function explain(
  root: Clue,
  text: string,
  at: number,
  lines: Lines,
  platform: ErrorExplanation['platform'],
): ErrorExplanation {
  const line = lines.textOf(at);
  const { category } = root;
  const target = findTarget(lines.textOf, at);
  return {
    recognised: true,
    platform,
    runtime: findRuntime(line, text),
    category,
    target,
    ...adviceFor({ category, platform, line, target, isAmbiguous: root.ambiguous.length > 0 }),
    ambiguous: [...root.ambiguous],
  };
}

/** `unknown` when it matters which system it was and nothing tells, and for systems other than the two. */
function platformOf(root: Clue, system: System | null, given: PlatformId | null): ErrorExplanation['platform'] {
  const decided = root.only ?? system ?? given;
  if (decided === 'windows') return 'unknown';
  return decided ?? (root.ambiguous.length > 0 && root.category === 'unknown' ? 'unknown' : 'any');
}

/** Escape sequences of terminals, `ESC [ … m` and its like (ECMA-48 §5.4), which may stand in the middle of a word. */
const ESCAPES = /\x1b\[[0-9;?]{0,32}[ -/]{0,4}[@-~]/g;

/** The text as it is searched: without colours, with straight quotes and plain blanks, one kind of line end. */
function clean(text: string): string {
  const kept =
    text.length > MOST_CHARACTERS
      ? `${text.slice(0, KEPT_OF_START)}\n${text.slice(KEPT_OF_START - MOST_CHARACTERS)}`
      : text;
  return kept
    .replace(ESCAPES, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00a0\u2028\u2029]/g, ' ');
}
