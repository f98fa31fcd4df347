import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { darwinLogShow } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('darwinLogShow', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(parseText(darwinLogShow, output)).toEqual(expected);
  });

  it.each(fixtures)('reads $name the same wherever it is cut', ({ output }) => {
    expectSameInPieces(darwinLogShow, output);
  });

  it('takes any text and hands back what it cannot read', () => {
    expectNeverThrowsNorLosesLines(
      darwinLogShow,
      fixtures.map(({ output }) => output),
    );
  });
});
