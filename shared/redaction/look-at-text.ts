import { type DecodedView, decodedViews } from './decoded-view.ts';
import { findIdentifiers } from './find-identifiers.ts';
import type { Found } from './identifier.ts';

/** What a text shows by itself, whatever is known besides. */
export interface TextLook {
  /** Everything that its form or what stands around it shows to be an identifier. Spans may overlap. */
  readonly found: readonly Found[];
  /** The text as it reads decoded, and what that shows. */
  readonly views: readonly { readonly view: DecodedView; readonly found: readonly Found[] }[];
}

export const lookAtText = (text: string): TextLook => ({
  found: findIdentifiers(text),
  views: decodedViews(text).map((view) => ({ view, found: findIdentifiers(view.text) })),
});

/** In characters: a report quotes two million. What is longer is looked at again. */
const MOST_REMEMBERED = 8_000_000;

/** Looks at texts and remembers what each showed, since a report is looked through before it is redacted. */
export function createTextLooks(): (text: string) => TextLook {
  const known = new Map<string, TextLook>();
  let characters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const look = lookAtText(text);
    characters += text.length;
    if (characters <= MOST_REMEMBERED) known.set(text, look);
    return look;
  };
}
