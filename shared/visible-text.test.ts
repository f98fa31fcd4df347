import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

describe('visibleText', () => {
  it.each([
    ['plain text, ünïcode 网络', 'plain text, ünïcode 网络'],
    ['\u0000a\u001b[31m\tb\n', '␀a␛[31m␉b␊'],
    ['\u007f', '␡'],
    ['user\u202egpj.exe', 'user‹U+202E›gpj.exe'],
    ['a\u200bb\ufeff', 'a‹U+200B›b‹U+FEFF›'],
    ['\u0085', '‹U+0085›'],
    ['\u2028', '‹U+2028›'],
    ['\ud800', '‹U+D800›'],
  ])('shows %j as %j', (text, shown) => expect(visibleText(text)).toBe(shown));

  it('cuts what is too long and says so', () => {
    expect(visibleText('abcdef', 3)).toBe('abc…');
  });

  it('never lets anything invisible through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});
