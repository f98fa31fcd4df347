import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { darwinSysctl } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('darwinSysctl', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(parseText(darwinSysctl, output)).toEqual(expected);
  });

  it.each(fixtures)('reads $name the same wherever it is cut', ({ output }) => {
    expectSameInPieces(darwinSysctl, output);
  });

  it('takes any text and hands back what it cannot read', () => {
    expectNeverThrowsNorLosesLines(
      darwinSysctl,
      fixtures.map(({ output }) => output),
    );
  });
});
