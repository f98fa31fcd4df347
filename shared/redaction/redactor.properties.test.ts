import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, gatherKnown } from './index.ts';
import { anyIpv4, anyIpv6, anyMac, anyName, between, redactorFor } from './testing.ts';

const RUNS = { numRuns: 100 };

/** Identifiers with what stands between them in real outputs. */
const anyOutput = fc
  .array(
    fc.tuple(
      fc.oneof(
        anyIpv4,
        anyIpv6,
        anyMac,
        anyName.map((name) => `${name}@${name}x`),
      ),
      between,
    ),
    { maxLength: 30 },
  )
  .map((parts) => ({ text: parts.flat().join(''), identifiers: parts.flatMap(([each]) => each.split('@')) }));

/** Not part of a longer number, address or word. */
const stands = (text: string, identifier: string): boolean =>
  new RegExp(`(?<![\\w.:])${identifier.replace(/\./g, '\\.')}(?![\\w.:])`, 'i').test(text);

describe('a strict redactor', () => {
  it('leaves no identifier, and says so', () => {
    fc.assert(
      fc.property(anyOutput, ({ text, identifiers }) => {
        const redactor = redactorFor(text);
        const { text: result } = redactor.redact(text);
        expect(identifiers.filter((each) => stands(result, each))).toEqual([]);
        expect(redactor.scanForOriginals(result)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the same the second time', () => {
    fc.assert(
      fc.property(anyOutput, ({ text }) => {
        const redactor = redactorFor(text);
        const once = redactor.redact(text).text;
        expect(redactor.redact(once).text).toBe(once);
      }),
      RUNS,
    );
  });

  it('gives a text the same replacements whatever it is part of', () => {
    fc.assert(
      fc.property(anyOutput, anyOutput, (a, b) => {
        const known = gatherKnown({ texts: [a.text, b.text] });
        const [one, two] = [1, 2].map(() => createRedactor({ level: 'strict', key: 'k', known }));
        two?.redact(b.text);
        expect(one?.redact(a.text).text).toBe(two?.redact(a.text).text);
      }),
      RUNS,
    );
  });

  it('keeps addresses of one /24 together and of two apart', () => {
    const network = (address: string): string => address.split('.').slice(0, 3).join('.');
    fc.assert(
      fc.property(fc.array(anyIpv4, { minLength: 2, maxLength: 40 }), (addresses) => {
        const redactor = redactorFor(addresses.join('\n'));
        const results = redactor.redact(addresses.join('\n')).text.split('\n');
        const [before, after] = [addresses.map(network), results.map(network)];
        const areKept = before.map((a, i) => before.every((b, j) => (a === b) === (after[i] === after[j])));
        expect(areKept).not.toContain(false);
        expect(new Set(results).size).toBe(new Set(addresses).size);
        expect(results.filter((each) => addresses.includes(each))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps IPv6 addresses of one network together, for every length behind a /48', () => {
    const bits = (address: string): string =>
      address
        .split(':')
        .map((each) => Number.parseInt(each, 16).toString(2).padStart(16, '0'))
        .join('');
    const shared = (a: string, b: string): number => [...bits(a)].findIndex((bit, at) => bit !== bits(b)[at]);
    const site = '2a02:908:1';
    const inSite = fc
      .array(fc.integer({ min: 0x1000, max: 0xffff }), { minLength: 5, maxLength: 5 })
      .map((groups) => `${site}:${groups.map((each) => each.toString(16)).join(':')}`);
    fc.assert(
      fc.property(inSite, inSite, (a, b) => {
        const [x = '', y = ''] = redactorFor(`${a} ${b}`).redact(`${a} ${b}`).text.split(' ');
        const both = shared(a, b);
        expect(shared(x, y)).toBe(both);
      }),
      RUNS,
    );
  });

  it.each(['html', 'percent', 'json', 'base64', 'capitals'] as const)(
    'finds what is written as %s, and replaces it',
    (how) => {
      const write = {
        html: (text: string) => [...text].map((each) => `&#x${each.charCodeAt(0).toString(16)};`).join(''),
        percent: (text: string) => [...text].map((each) => `%${each.charCodeAt(0).toString(16)}`).join(''),
        json: (text: string) => [...text].map((each) => `\\u00${each.charCodeAt(0).toString(16)}`).join(''),
        base64: (text: string) => Buffer.from(`value ${text}`).toString('base64'),
        capitals: (text: string) => text.toUpperCase(),
      }[how];
      fc.assert(
        fc.property(fc.oneof(anyIpv4, anyIpv6, anyMac, anyName), (identifier) => {
          const names = /^q/.test(identifier) ? [{ kind: 'host' as const, text: identifier }] : [];
          const known = gatherKnown({ texts: [identifier], names });
          const redactor = createRedactor({ level: 'strict', key: 'k', known });
          const encoded = `see "${write(identifier)}".`;
          if (redactor.mapping().length > 0) expect(redactor.scanForOriginals(encoded)).not.toEqual([]);
          expect(redactor.scanForOriginals(redactor.redact(encoded).text)).toEqual([]);
        }),
        RUNS,
      );
    },
  );
});

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdef.:/%&#;@-_ \n\\u<>=') }),
  );

  it('is redacted without an error, to the same the second time, with nothing left', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('standard' as const, 'strict' as const), (text, level) => {
        const redactor = redactorFor(text, level);
        const once = redactor.redact(text);
        expect(redactor.scanForOriginals(once.text)).toEqual([]);
        for (const { start, end, replacement } of once.replacements)
          expect(once.text.slice(start, end)).toBe(replacement);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['one letter', 'a'],
    ['one digit', '1'],
    ['dots', '1.'],
    ['colons', 'a:'],
    ['at signs', 'a@'],
    ['labels', 'a.b-'],
    ['slashes', '/home/'],
    ['ampersands', '&#'],
    ['percent signs', '%4'],
    ['angle brackets', '<a '],
    ['blanks', ' \t'],
    ['backslashes', '\\'],
  ])(
    'is through 300,000 characters long before the test’s deadline, which work that grows as a square is not: %s',
    (_, piece) => {
      const text = piece.repeat(300_000 / piece.length);
      const redactor = createRedactor({ level: 'strict', key: 'k' });
      expect(redactor.scanForOriginals(redactor.redact(text).text)).toEqual([]);
    },
  );
});
