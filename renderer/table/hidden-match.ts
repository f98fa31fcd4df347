import type { FilterField } from './filter-field.ts';
import type { FilterQuery } from './filter-query.ts';
import { type Carrier, createMatcher, startFilter } from './match-rows.ts';

/** The look for it is over after this long, whatever is found: it is only a hint. */
const LOOK_MS = 10;

interface TextColumn<Row> {
  readonly id: string;
  text(row: Row): string;
}

interface Searched<Row> {
  readonly fields: readonly FilterField<Row>[];
  readonly shown: readonly TextColumn<Row>[];
  readonly hidden: readonly TextColumn<Row>[];
}

/** The hidden column for want of which a row is left out; `null` when there is none, or none was found in time. */
export function findHiddenMatch<Row>(
  items: readonly Carrier<Row>[],
  query: FilterQuery,
  { fields, shown, hidden }: Searched<Row>,
  nowMs: () => number,
): string | null {
  const words = query.terms.filter(({ field, isExcluded }) => field === null && !isExcluded);
  if (words.length === 0 || hidden.length === 0) return null;
  const textOf = (columns: readonly TextColumn<Row>[], row: Row) =>
    columns
      .map(({ text }) => text(row))
      .join('\n')
      .toLowerCase();
  const matches = createMatcher(query, fields, ({ row }: Carrier<Row>) => textOf([...shown, ...hidden], row));
  const run = startFilter(items, matches, nowMs);
  run.step(nowMs() + LOOK_MS);
  const [found] = run.matched;
  if (found === undefined) return null;
  const missing = words.filter(({ text }) => !textOf(shown, found.row).includes(text));
  return hidden.find((column) => missing.some(({ text }) => textOf([column], found.row).includes(text)))?.id ?? null;
}
