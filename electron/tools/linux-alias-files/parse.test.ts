import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { linuxAliasFiles } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxAliasFiles, text);

describe('linux-alias-files', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(read(output)).toEqual(expected);
    expectSameInPieces(linuxAliasFiles, output);
  });

  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      linuxAliasFiles,
      fixtures.map(({ output }) => output),
    ));

  it('reads back any path of such a file', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.-]{1,30}$/), (name) => {
        const path = `/etc/systemd/system/routelight-alias-${name}.service`;
        expect(read(path).rows).toMatchObject([{ path }]);
      }),
    );
  });
});
