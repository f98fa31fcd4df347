import { expect, it } from 'vitest';
import { parseFilter } from './filter-query.ts';
import { findHiddenMatch } from './hidden-match.ts';

interface Lamp {
  readonly name: string;
  readonly room: string;
  readonly color: string;
}

const lamps = [
  { row: { name: 'red', room: 'hall', color: 'warm' } },
  { row: { name: 'blue', room: 'attic', color: 'cold' } },
];
const column = (id: keyof Lamp) => ({ id, text: (lamp: Lamp) => lamp[id] });
const find = (filter: string) =>
  findHiddenMatch(
    lamps,
    parseFilter(filter, []),
    { fields: [], shown: [column('name')], hidden: [column('room'), column('color')] },
    () => 0,
  );

it.each([
  ['attic', 'room'],
  ['COLD', 'color'],
  ['blue cold', 'color'],
  ['red cold', null],
  ['-attic', null],
  ['cellar', null],
  ['', null],
])('finds the hidden column for %j', (filter, found) => {
  expect(find(filter)).toBe(found);
});
