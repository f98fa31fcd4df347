import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { tailscalePing } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('tailscale-ping', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) =>
    expect(parseText(tailscalePing, output)).toEqual(expected),
  );
  it.each(fixtures)('reads $name in pieces', ({ output }) => expectSameInPieces(tailscalePing, output));
  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      tailscalePing,
      fixtures.map(({ output }) => output),
    ));

  it('asks for an address only', () => {
    const path = '/usr/bin/tailscale';
    expect(tailscalePing.command({ path, address: '100.64.7.20' }).args.at(-1)).toBe('100.64.7.20');
    for (const address of ['--help', 'mini-blue', ''])
      expect(() => tailscalePing.command({ path, address })).toThrow(TypeError);
  });
});
