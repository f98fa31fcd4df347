/** One word of a filter: free text, or `field:value`; `-` before it keeps what does not match. */
export interface FilterTerm {
  /** `null` for free text. */
  readonly field: string | null;
  readonly text: string;
  readonly isExcluded: boolean;
}

/** A filter as it was understood. What was not understood is said and left out, never an empty table without a word. */
export interface FilterQuery {
  readonly terms: readonly FilterTerm[];
  readonly unknownFields: readonly string[];
}

/** A word with its quotes; a quote that is still open runs to the end, as while typing. */
const WORD = /-?(?:[^\s"]+|"[^"]*(?:"|$))+|-/g;
/** A field is letters only, so `fe80::1`, `10.0.0.1:80` and `aa:bb:cc` stay text. */
const FIELD_AND_VALUE = /^([a-z]+):([\s\S]*)$/i;
const LOOKS_LIKE_ADDRESS = /^[0-9a-f:.%/]+$/i;

/**
 * Reads a filter: words apart by blanks, all of which must match. `"two words"` keeps blanks, and a quoted word is never a
 * field. A field without a value (`port:`) and a lone `-` are still being typed, and match everything.
 */
export function parseFilter(text: string, fieldNames: readonly string[]): FilterQuery {
  const unknownFields: string[] = [];
  const terms: FilterTerm[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const term = readWord(word, fieldNames);
    if (term.kind === 'unknown-field') unknownFields.push(term.field);
    else if (term.text !== '') terms.push({ field: term.field, text: term.text, isExcluded: term.isExcluded });
  }
  return { terms, unknownFields };
}

type Word = ({ readonly kind: 'term' } & FilterTerm) | { readonly kind: 'unknown-field'; readonly field: string };

function readWord(word: string, fieldNames: readonly string[]): Word {
  const isExcluded = word.startsWith('-');
  const rest = isExcluded ? word.slice(1) : word;
  const [, field = '', value = ''] = FIELD_AND_VALUE.exec(rest) ?? [];
  if (field === '') return { kind: 'term', field: null, text: unquote(rest).toLowerCase(), isExcluded };
  const known = fieldNames.find((name) => name === field.toLowerCase());
  if (known !== undefined) return { kind: 'term', field: known, text: unquote(value), isExcluded };
  if (LOOKS_LIKE_ADDRESS.test(rest)) return { kind: 'term', field: null, text: rest.toLowerCase(), isExcluded };
  return { kind: 'unknown-field', field };
}

const unquote = (text: string): string => text.replaceAll('"', '');

/** Writes a filter that reads back as the same terms; quotes inside a text cannot be written and are left out. */
export function printFilter(terms: readonly FilterTerm[]): string {
  return terms.map((term) => `${term.isExcluded ? '-' : ''}${printTerm(term)}`).join(' ');
}

const printTerm = ({ field, text }: FilterTerm): string =>
  field === null ? `"${text}"` : `${field}:${/\s/.test(text) ? `"${text}"` : text}`;

/** True when every row the new filter keeps was kept by the old one, so that only those need another look. */
export function isNarrower(query: FilterQuery, than: FilterQuery): boolean {
  return than.terms.every((old) => query.terms.some((term) => implies(term, old)));
}

function implies(term: FilterTerm, old: FilterTerm): boolean {
  if (term.field !== old.field || term.isExcluded !== old.isExcluded) return false;
  if (term.field !== null) return term.text === old.text;
  return term.isExcluded ? old.text.includes(term.text) : term.text.includes(old.text);
}
