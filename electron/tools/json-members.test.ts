import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memberSpans } from './json-members.ts';

it('finds each member of any object where it is printed', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 8 });
  fc.assert(
    fc.property(object, fc.constantFrom(undefined, 2), (members, indent) => {
      const text = JSON.stringify(members, null, indent);
      const spans = memberSpans(text, { start: 0, end: text.length });
      const found = [...spans].map(([name, { start, end }]) => [name, JSON.parse(text.slice(start, end))]);
      expect(found).toEqual(Object.entries(JSON.parse(text)));
    }),
  );
});
