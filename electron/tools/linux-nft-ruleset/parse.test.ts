import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxNftRuleset } from './index.ts';

const read = (text: string) => parseText(linuxNftRuleset, text);

describe('linux-nft-ruleset', () => {
  parserCases(linuxNftRuleset, import.meta.dirname);

  it('does not take another JSON object for a ruleset', () => {
    expect(read('{"tables":[]}')).toEqual({
      rows: [],
      unreadLines: [{ line: 1, text: '{"tables":[]}', because: 'not a ruleset: no "nftables"' }],
    });
  });
});
