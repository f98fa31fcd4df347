import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.ts';

describe('wrap', () => {
  it('keeps every word in order and no line longer than it has to be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1 }),
        fc.integer({ min: 40, max: 120 }),
        (words, width) => {
          const lines = wrap('  for      ', words.join(' '), width);
          expect(lines.map((line) => line.slice(11)).join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('leaves a long word whole', () => {
    const long = 'x'.repeat(200);
    expect(wrap('', `a ${long} b`, 40)).toEqual(['a', long, 'b']);
  });
});
