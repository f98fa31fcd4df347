/**
 * A text that is searched for many forms, and the same in lower case: a form of which no literal part is in the text is
 * not searched for, and most are not in most texts.
 */
export interface SoughtText {
  readonly text: string;
  readonly lower: string;
}

export const soughtText = (text: string): SoughtText => ({ text, lower: text.toLowerCase() });

/** Whether one of the parts, all in lower case, is there; without any it may be. */
export const mayHold = ({ lower }: SoughtText, parts: readonly string[]): boolean =>
  parts.length === 0 || parts.some((each) => lower.includes(each));

/**
 * A pattern and the literal parts of which every match has one. With the flags `i` and `u` together a pattern also takes
 * `ſ` for an s and `K` (the sign for kelvin) for a k, so that its parts must do without these two.
 */
export interface Form {
  readonly pattern: RegExp;
  readonly parts: readonly string[];
}

export function* matchesOf(sought: SoughtText, { pattern, parts }: Form): Generator<RegExpExecArray> {
  if (mayHold(sought, parts)) yield* sought.text.matchAll(pattern);
}
