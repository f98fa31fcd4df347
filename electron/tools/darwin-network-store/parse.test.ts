import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { darwinNetworkStore } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('darwinNetworkStore', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(parseText(darwinNetworkStore, output)).toEqual(expected);
  });

  it.each(fixtures)('reads $name the same wherever it is cut', ({ output }) => {
    expectSameInPieces(darwinNetworkStore, output);
  });

  it('takes any text and hands back what it cannot read', () => {
    expectNeverThrowsNorLosesLines(
      darwinNetworkStore,
      fixtures.map(({ output }) => output),
    );
  });
});
