import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type FilterField, isFlag, isInterface, isNumber, startsWith } from './filter-field.ts';
import { parseFilter } from './filter-query.ts';
import { createHaystacks, createMatcher, startFilter } from './match-rows.ts';

interface Row {
  readonly name: string;
  readonly flags: readonly string[];
  readonly port: number | null;
}

const fields: readonly FilterField<Row>[] = [
  { name: 'name', help: '', values: ({ name }) => [name], match: contains },
  { name: 'flag', help: '', values: ({ flags }) => flags, match: isFlag },
  { name: 'port', help: '', values: ({ port }) => [port], match: isNumber },
];
const rows: readonly Row[] = [
  { name: 'One', flags: ['U', 'S'], port: 80 },
  { name: 'Two', flags: ['U', 's'], port: 8000 },
  { name: 'Three', flags: ['linkdown'], port: null },
];

function kept(text: string): readonly string[] {
  const query = parseFilter(text, ['name', 'flag', 'port']);
  const matches = createMatcher(
    query,
    fields,
    createHaystacks<Row>(({ name, port }) => [name, String(port ?? '')]),
  );
  return rows.filter((row) => matches({ row })).map(({ name }) => name);
}

describe('createMatcher', () => {
  it.each<[string, readonly string[]]>([
    ['', ['One', 'Two', 'Three']],
    ['t', ['Two', 'Three']],
    ['t 8', ['Two']],
    ['-t', ['One']],
    ['flag:S', ['One']],
    ['flag:s', ['Two']],
    ['flag:link', ['Three']],
    ['-flag:U', ['Three']],
    ['port:80', ['One']],
    ['port:80-8000', ['One', 'Two']],
    ['-port:80', ['Two', 'Three']],
    ['one80', []],
  ])('%j keeps %j', (text, expected) => expect(kept(text)).toEqual(expected));
});

describe('field matches', () => {
  it('tells en1 from en10, and takes en for all of them', () => {
    expect([isInterface('en10', 'en1'), isInterface('EN1', 'en1'), isInterface('en10', 'en')]).toEqual([
      false,
      true,
      true,
    ]);
  });
  it('takes the start of a state', () => {
    expect([startsWith('ESTABLISHED', 'est'), startsWith('LISTEN', 'est')]).toEqual([true, false]);
  });
});

describe('startFilter', () => {
  it('finds first matches at once and the rest step by step', () => {
    const items = Array.from({ length: 5_000 }, (_, index) => index);
    let now = 0;
    const run = startFilter(
      items,
      (each) => each % 2 === 0,
      () => now,
    );
    run.step(0);
    expect([run.matched.length, run.isDone()]).toEqual([256, false]);
    now = -1;
    run.step(0);
    expect([run.matched.length, run.isDone()]).toEqual([2_500, true]);
  });

  it('keeps what a plain filter keeps, in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 2_000 }), (items) => {
        const run = startFilter(
          items,
          (each) => each > 0,
          () => 0,
        );
        while (!run.isDone()) run.step(0);
        expect(run.matched).toEqual(items.filter((each) => each > 0));
      }),
    );
  });
});
