import type { FilterField } from '../table/filter-field.ts';
import type { FilterQuery } from '../table/filter-query.ts';

/** What can be written in the filter of a table. */
export const filterHelp = (fields: readonly Pick<FilterField<never>, 'name' | 'help'>[]): string =>
  [
    'Words match anywhere in the columns shown; “-” before a word leaves out what matches.',
    ...fields.map(({ name, help }) => `${name}:  ${help}`),
  ].join('\n');

/** What was not understood; `null` when everything was. */
export function filterProblem(query: FilterQuery, fields: readonly { readonly name: string }[]): string | null {
  const [unknown] = query.unknownFields;
  if (unknown === undefined) return null;
  return `There is no “${unknown}:” here, so it was left out. Known: ${fields.map(({ name }) => `${name}:`).join(' ')}`;
}
