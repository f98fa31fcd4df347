import { decodedBase64 } from './decode-base64.ts';
import { decodedViews } from './decoded-view.ts';
import type { Found, Identifier } from './identifier.ts';
import type { Span } from './spans.ts';

/** An original that still stands in a text. */
export interface Survivor extends Identifier, Span {
  /** `plain`, or how it is written: `html`, `percent`, `escape`, `tags`, `characters`, `base64`. */
  readonly encoding: string;
  /** As it stands there. */
  readonly printed: string;
}

/** Looks for originals in a text as it is, as it reads after decoding, and in base64 of twelve characters and more. */
export function scan(text: string, find: (text: string) => Iterable<Found>): Survivor[] {
  const survivors = new Map<string, Survivor>();
  const add = ({ kind, text: original }: Found, start: number, end: number, encoding: string): void => {
    const place = `${original} ${start} ${end}`;
    if (survivors.has(place)) return;
    survivors.set(place, { kind, text: original, start, end, encoding, printed: text.slice(start, end) });
  };
  for (const found of find(text)) add(found, found.start, found.end, 'plain');
  for (const { text: decoded, offsets, encoding } of decodedViews(text))
    for (const found of find(decoded))
      add(found, offsets[found.start] ?? 0, offsets[found.end] ?? text.length, encoding);
  for (const run of decodedBase64(text)) for (const found of find(run.text)) add(found, run.start, run.end, 'base64');
  return [...survivors.values()].toSorted((a, b) => a.start - b.start);
}
