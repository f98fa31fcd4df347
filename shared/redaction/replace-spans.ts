import type { Found, Identifier, IdentifierKind } from './identifier.ts';
import { type Span, withoutOverlaps } from './spans.ts';

/** One identifier that was replaced. `start` and `end` are of the replacement, in the redacted text. */
export interface Replacement extends Span {
  readonly kind: IdentifierKind;
  /** As it stood in the text. */
  readonly original: string;
  readonly replacement: string;
  /** Where the original stood in the text that was given. */
  readonly from: Span;
}

export interface Redacted {
  readonly text: string;
  /** In the order of the text. */
  readonly replacements: readonly Replacement[];
}

export function replaceSpans(
  text: string,
  spans: readonly Found[],
  replacementFor: (identifier: Identifier) => string | null,
): Redacted {
  const kept = withoutOverlaps(spans.filter((span) => replacementFor(span) !== null));
  const parts: string[] = [];
  const replacements: Replacement[] = [];
  let [last, length] = [0, 0];
  for (const span of kept) {
    const { kind, start, end } = span;
    const replacement = span.spell(replacementFor(span) ?? '');
    parts.push(text.slice(last, start), replacement);
    length += start - last;
    const original = text.slice(start, end);
    replacements.push({
      kind,
      original,
      replacement,
      start: length,
      end: length + replacement.length,
      from: { start, end },
    });
    length += replacement.length;
    last = end;
  }
  return { text: [...parts, text.slice(last)].join(''), replacements };
}
