export interface Piece {
  readonly text: string;
  readonly isStandIn: boolean;
  /** Where it begins, in characters. */
  readonly at: number;
}

/** Longer alternatives make an expression that no engine likes; what is beyond stays unmarked and stands in the list. */
const MOST_MARKED = 2_000;

/** Cuts a text at the stand-ins that occur in it, the longest first, so that `host-12` is not taken for `host-1`. */
export function markReplacements(text: string, standIns: readonly string[]): readonly Piece[] {
  const known = [...new Set(standIns)]
    .filter((each) => each !== '')
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_MARKED);
  if (known.length === 0) return [{ text, isStandIn: false, at: 0 }];
  const pattern = new RegExp(known.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isStandIn: false, at: end });
    pieces.push({ text: found, isStandIn: true, at: index });
    end = index + found.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isStandIn: false, at: end }] : pieces;
}
