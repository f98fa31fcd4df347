import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinSwVers } from './index.ts';

describe('darwinSwVers', () => {
  parserCases(darwinSwVers, import.meta.dirname);

  it('reads back any answer printed in this format', () => {
    const word = fc.stringMatching(/^[\w(][\w.()]{0,11}$/).filter((text) => text !== 'none');
    const answer = fc.record({ name: word, version: word, versionExtra: fc.option(word), build: word });
    fc.assert(
      fc.property(answer, fc.constantFrom('\t\t', '   '), ({ name, version, versionExtra, build }, gap) => {
        const extra = versionExtra === null ? [] : [`ProductVersionExtra:${gap}${versionExtra}`];
        const lines = [
          `ProductName:${gap}${name}`,
          `ProductVersion:${gap}${version}`,
          ...extra,
          `BuildVersion:${gap}${build}`,
        ];
        expect(parseText(darwinSwVers, `${lines.join('\n')}\n`)).toEqual({
          rows: [{ line: 1, printed: lines.join('\n'), name, version, versionExtra, build }],
          unreadLines: [],
        });
      }),
    );
  });

  it('hands back an answer without a name', () => {
    expect(parseText(darwinSwVers, 'BuildVersion:\t25E77\n').unreadLines).toEqual([
      { line: 1, text: 'BuildVersion:\t25E77', because: 'no ProductName belongs to it' },
    ]);
  });
});
