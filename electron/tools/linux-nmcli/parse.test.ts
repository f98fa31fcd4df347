import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { linuxNmcli } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxNmcli, text);

describe('linux-nmcli', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(read(output)).toEqual(expected);
    expectSameInPieces(linuxNmcli, output);
  });

  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      linuxNmcli,
      fixtures.map(({ output }) => output),
    ));

  it('reads back any value, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[!-~]{0,20}$/), { maxLength: 3 }), (values) => {
        const escaped = values.map((each) => each.replaceAll(/[\\:]/g, '\\$&'));
        expect(read(['GENERAL.STATE', ...escaped].join(':')).rows).toMatchObject([
          { values: ['GENERAL.STATE', ...values] },
        ]);
      }),
    );
  });
});
