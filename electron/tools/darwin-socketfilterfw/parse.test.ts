import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinSocketfilterfw } from './index.ts';

describe('darwinSocketfilterfw', () => {
  parserCases(darwinSocketfilterfw, import.meta.dirname);

  it('reads back any list of programs printed in this format', () => {
    const program = fc.record({
      detail: fc.stringMatching(/^\/[A-Za-z0-9 ./-]{0,30}[a-z]$/),
      value: fc.constantFrom('allow', 'block'),
    });
    fc.assert(
      fc.property(fc.array(program, { maxLength: 8 }), (programs) => {
        const blocks = programs.map(({ detail, value }, at) => {
          const verdict = value === 'allow' ? 'Allow' : 'Block';
          return `${at + 1} : ${detail} \n             (${verdict} incoming connections)`;
        });
        const { rows, unreadLines } = parseText(darwinSocketfilterfw, blocks.join('\n'));
        expect(unreadLines).toEqual([]);
        expect(rows).toMatchObject(programs.map((each, at) => ({ ...each, line: 1 + at * 2, printed: blocks[at] })));
      }),
    );
  });

  it('says of a state it does not know that it is unknown, never off', () => {
    expect(parseText(darwinSocketfilterfw, 'Firewall is resting. (State = 7)').rows).toMatchObject([
      { subject: 'state', value: 'unknown' },
    ]);
  });
});
