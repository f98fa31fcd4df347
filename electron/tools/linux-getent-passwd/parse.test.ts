import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { linuxGetentPasswd } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxGetentPasswd, text);

describe('linux-getent-passwd', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => expect(read(output)).toEqual(expected));
  it.each(fixtures)('reads $name in pieces', ({ output }) => expectSameInPieces(linuxGetentPasswd, output));
  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      linuxGetentPasswd,
      fixtures.map(({ output }) => output),
    ));

  it('reads back any account', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z_][a-z0-9_-]{0,30}$/), fc.nat(), (name, uid) => {
        expect(read(`${name}:x:${uid}:100::/:/bin/sh`).rows).toMatchObject([{ name, uid }]);
      }),
    );
  });
});
