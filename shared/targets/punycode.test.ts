import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePunycode } from './punycode.ts';

describe('decodePunycode', () => {
  it.each([
    ['bcher-kva', 'bücher'],
    ['80ak6aa92e', 'аррӏе'],
    ['fiqs8s', '中国'],
    ['ls8h', '💩'],
    ['', ''],
  ])('reads %s', (label, text) => expect(decodePunycode(label)).toBe(text));

  it.each(['b!', 'a-é', '99999999', 'zzzzzzzzzzzzzzz'])('refuses %s', (label) =>
    expect(decodePunycode(label)).toBeNull(),
  );

  it('agrees with the URL standard wherever that reads a label', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,8})?$/), (label) => {
        const standard = domainToUnicode(`xn--${label}.example`);
        if (standard === '' || standard.startsWith('xn--')) return;
        expect(decodePunycode(label)).toBe(standard.slice(0, -'.example'.length));
      }),
    );
  });
});
