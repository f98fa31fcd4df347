import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { psStarted } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('ps-started', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => expect(parseText(psStarted, output)).toEqual(expected));
  it.each(fixtures)('reads $name in pieces', ({ output }) => expectSameInPieces(psStarted, output));
  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      psStarted,
      fixtures.map(({ output }) => output),
    ));

  it('asks for numbers only', () => {
    expect(psStarted.command([7, Number.NaN, 1.5, 30]).args.at(-1)).toBe('7,30');
  });
});
