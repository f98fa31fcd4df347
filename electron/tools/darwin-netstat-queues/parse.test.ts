import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { darwinNetstatQueues } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('darwinNetstatQueues', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(parseText(darwinNetstatQueues, output)).toEqual(expected);
  });

  it.each(fixtures)('reads $name the same wherever it is cut', ({ output }) => {
    expectSameInPieces(darwinNetstatQueues, output);
  });

  it('takes any text and hands back what it cannot read', () => {
    expectNeverThrowsNorLosesLines(
      darwinNetstatQueues,
      fixtures.map(({ output }) => output),
    );
  });
});
