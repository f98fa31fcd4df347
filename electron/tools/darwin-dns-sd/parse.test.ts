import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { darwinDnsSd } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('darwin-dns-sd', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => expect(parseText(darwinDnsSd, output)).toEqual(expected));
  it.each(fixtures)('reads $name in pieces', ({ output }) => expectSameInPieces(darwinDnsSd, output));
  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      darwinDnsSd,
      fixtures.map(({ output }) => output),
    ));

  it('asks for a name only', () => {
    expect(darwinDnsSd.command({ name: 'mini-blue.local', timeoutMs: 9 }).args).toEqual([
      '-G',
      'v4v6',
      'mini-blue.local',
    ]);
    for (const name of ['-B', '', 'a b']) expect(() => darwinDnsSd.command({ name, timeoutMs: 9 })).toThrow(TypeError);
  });
});
