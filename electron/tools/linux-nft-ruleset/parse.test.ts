import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { linuxNftRuleset } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxNftRuleset, text);

describe('linux-nft-ruleset', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => expect(read(output)).toEqual(expected));
  it.each(fixtures)('reads $name in pieces', ({ output }) => expectSameInPieces(linuxNftRuleset, output));
  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      linuxNftRuleset,
      fixtures.map(({ output }) => output),
    ));

  it('does not take another JSON object for a ruleset', () => {
    expect(read('{"tables":[]}')).toEqual({
      rows: [],
      unreadLines: [{ line: 1, text: '{"tables":[]}', because: 'not a ruleset: no "nftables"' }],
    });
  });
});
