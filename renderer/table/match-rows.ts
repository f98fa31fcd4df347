import type { FilterField } from './filter-field.ts';
import type { FilterQuery, FilterTerm } from './filter-query.ts';

/** Anything that carries a row; the carrier is the key under which its lower-case text is kept. */
export interface Carrier<Row> {
  readonly row: Row;
}

/** The text free words are looked for in, made once for each carrier and forgotten with it. */
export function createHaystacks<Row>(textsOf: (row: Row) => readonly string[]): (carrier: Carrier<Row>) => string {
  const made = new WeakMap<Carrier<Row>, string>();
  return (carrier) => {
    const known = made.get(carrier);
    if (known !== undefined) return known;
    // A line feed between cells keeps a word from matching across two of them.
    const haystack = textsOf(carrier.row).join('\n').toLowerCase();
    made.set(carrier, haystack);
    return haystack;
  };
}

/** A test for the rows a filter keeps. */
export function createMatcher<Row>(
  query: FilterQuery,
  fields: readonly FilterField<Row>[],
  haystackOf: (carrier: Carrier<Row>) => string,
): (carrier: Carrier<Row>) => boolean {
  const tests = query.terms.map((term) => createTest(term, fields, haystackOf));
  return (carrier) => tests.every((test) => test(carrier));
}

function createTest<Row>(
  { field, text, isExcluded }: FilterTerm,
  fields: readonly FilterField<Row>[],
  haystackOf: (carrier: Carrier<Row>) => string,
): (carrier: Carrier<Row>) => boolean {
  if (field === null) return (carrier) => haystackOf(carrier).includes(text) !== isExcluded;
  const named = fields.filter(({ name }) => name === field);
  const hasMatch = (row: Row) =>
    named.some(({ values, match }) => values(row).some((value) => value !== null && match(String(value), text)));
  return ({ row }) => hasMatch(row) !== isExcluded;
}

/** A filter under way: `step` looks at rows until the deadline, and what it found so far is there at once. */
export interface FilterRun<Item> {
  readonly matched: readonly Item[];
  readonly isDone: () => boolean;
  readonly step: (deadlineMs: number) => void;
}

/** Rows looked at between two looks at the clock. */
const ROWS_A_LOOK = 512;

export function startFilter<Item>(
  items: readonly Item[],
  matches: (item: Item) => boolean,
  nowMs: () => number,
): FilterRun<Item> {
  const matched: Item[] = [];
  let next = 0;
  return {
    matched,
    isDone: () => next >= items.length,
    step: (deadlineMs) => {
      do {
        const end = Math.min(items.length, next + ROWS_A_LOOK);
        for (const item of items.slice(next, end)) if (matches(item)) matched.push(item);
        next = end;
      } while (next < items.length && nowMs() < deadlineMs);
    },
  };
}
