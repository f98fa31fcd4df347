/** A part of a text: UTF-16 offsets, `end` behind the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The spans without those that overlap an earlier one. Of two that begin together the longer one stays; of two that begin
 * and end together, the one that came first.
 */
export function withoutOverlaps<S extends Span>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
