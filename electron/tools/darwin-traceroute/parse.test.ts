import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { darwinTraceroute } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(darwinTraceroute, text);

describe('darwin-traceroute', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => expect(read(output)).toEqual(expected));
  it.each(fixtures)('reads $name in pieces', ({ output }) => expectSameInPieces(darwinTraceroute, output));
  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      darwinTraceroute,
      fixtures.map(({ output }) => output),
    ));

  it('asks each family in its own way', () => {
    const commands = darwinTraceroute.examples.map((each) => darwinTraceroute.command(each));
    expect(commands.map(({ file, args }) => [file, ...args].join(' '))).toEqual([
      '/usr/sbin/traceroute -n -q 1 -w 1 -m 20 192.0.2.1',
      '/usr/sbin/traceroute6 -n -q 1 -w 1 -m 20 2001:db8::1',
    ]);
  });
});
