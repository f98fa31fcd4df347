import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { linuxSystemctlIsEnabled } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxSystemctlIsEnabled, text);

describe('linux-systemctl-is-enabled', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(read(output)).toEqual(expected);
    expectSameInPieces(linuxSystemctlIsEnabled, output);
  });

  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      linuxSystemctlIsEnabled,
      fixtures.map(({ output }) => output),
    ));

  it('reads back any state that systemctl(1) lists, and nothing else', () => {
    for (const state of ['enabled', 'static', 'masked-runtime', 'not-found'])
      expect(read(`${state}\n`).rows).toMatchObject([{ state }]);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z ]{1,30}$/), (text) => {
        expect(read(text).rows).toEqual([]);
      }),
    );
  });
});
