import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterTerm, isNarrower, parseFilter, printFilter } from './filter-query.ts';

const FIELDS = ['flag', 'if', 'port'];
const term = (field: string | null, text: string, isExcluded = false): FilterTerm => ({ field, text, isExcluded });
const termsOf = (text: string) => parseFilter(text, FIELDS).terms;

describe('parseFilter', () => {
  it.each<[string, readonly FilterTerm[]]>([
    ['', []],
    ['   ', []],
    ['En0 WiFi', [term(null, 'en0'), term(null, 'wifi')]],
    ['flag:S', [term('flag', 'S')]],
    ['IF:en0', [term('if', 'en0')]],
    ['-port:22', [term('port', '22', true)]],
    ['-loopback', [term(null, 'loopback', true)]],
    ['"two words"', [term(null, 'two words')]],
    ['if:"Wi-Fi 2"', [term('if', 'Wi-Fi 2')]],
    ['"flag:S"', [term(null, 'flag:s')]],
    ['"still typing', [term(null, 'still typing')]],
    ['port:', []],
    ['-', []],
    ['fe80::1', [term(null, 'fe80::1')]],
    ['fe80::1%en0', [term(null, 'fe80::1%en0')]],
    ['aa:bb:cc:dd:ee:ff', [term(null, 'aa:bb:cc:dd:ee:ff')]],
    ['::', [term(null, '::')]],
    ['10.0.0.1:80', [term(null, '10.0.0.1:80')]],
  ])('reads %j', (text, terms) => {
    expect(parseFilter(text, FIELDS)).toEqual({ terms, unknownFields: [] });
  });

  it('says which field it does not know and leaves the word out', () => {
    expect(parseFilter('prot:8000 x', FIELDS)).toEqual({ terms: [term(null, 'x')], unknownFields: ['prot'] });
  });

  it('reads back any filter it prints', () => {
    const word = fc.stringMatching(/^[a-z0-9.%][a-z0-9 .:%/-]{0,12}$/);
    const anyTerm = fc.record({
      field: fc.constantFrom(null, ...FIELDS),
      text: word,
      isExcluded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyTerm), (terms) => {
        expect(termsOf(printFilter(terms))).toEqual(terms);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseFilter(text, FIELDS)));
  });
});

describe('isNarrower', () => {
  const narrower = (next: string, before: string) => isNarrower(parseFilter(next, FIELDS), parseFilter(before, FIELDS));

  it.each([
    ['en', '', true],
    ['en0', 'en', true],
    ['en0 tcp', 'en0', true],
    ['en', 'en0', false],
    ['port:80', 'port:8', false],
    ['flag:S x', 'flag:S', true],
    ['-en0', '-en', false],
    ['-en', '-en0', true],
    ['-en', 'en', false],
  ])('%j after %j: %j', (next, before, expected) => expect(narrower(next, before)).toBe(expected));

  it('is never true when a row that was left out would come back', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-'), maxLength: 6 });
    const keeps = (filter: string, row: string) =>
      parseFilter(filter, []).terms.every(({ text, isExcluded }) => row.includes(text) !== isExcluded);
    fc.assert(
      fc.property(
        letters,
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 }),
        (next, before, row) => {
          if (narrower(next, before) && keeps(next, row)) expect(keeps(before, row)).toBe(true);
        },
      ),
    );
  });
});
