/** One `field:` that a table understands. */
export interface FilterField<Row> {
  readonly name: string;
  /** What to write after the colon, for the hint: `a flag letter`. */
  readonly help: string;
  /** What the row holds for this field; several values match when one of them does. */
  readonly values: (row: Row) => readonly (string | number | null)[];
  readonly match: FieldMatch;
}

export type FieldMatch = (value: string, wanted: string) => boolean;

/** Any place in the text, whatever the case. */
export const contains: FieldMatch = (value, wanted) => value.toLowerCase().includes(wanted.toLowerCase());

/** The start of the word, whatever the case: `state:est`. */
export const startsWith: FieldMatch = (value, wanted) => value.toLowerCase().startsWith(wanted.toLowerCase());

/** A whole number, or a range of them: `8000`, `8000-8100`. */
export const isNumber: FieldMatch = (value, wanted) => {
  const [, low, high] = /^(\d+)-(\d+)$/.exec(wanted) ?? [];
  if (low === undefined || high === undefined) return value === wanted;
  return Number(value) >= Number(low) && Number(value) <= Number(high);
};

/** `en` matches every Ethernet port, `en1` only itself and not `en10`. */
export const isInterface: FieldMatch = (value, wanted) =>
  /\d$/.test(wanted) ? value.toLowerCase() === wanted.toLowerCase() : startsWith(value, wanted);

/** Letters are told apart by case (`W` and `w` differ on macOS); words are matched from their start. */
export const isFlag: FieldMatch = (value, wanted) =>
  value.length === 1 ? value === wanted : startsWith(value, wanted);
