import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { ps } from './index.ts';

describe('ps', () => {
  parserCases(ps, import.meta.dirname);

  it('reads back any list printed in this format', () => {
    const word = fc.stringMatching(/^[\w/:.-][\w /:.-]{0,20}[\w.-]$/);
    const row = fc.record({
      pid: fc.nat(),
      parentPid: fc.nat(),
      user: fc.stringMatching(/^[\w-]{1,16}$/),
      command: word,
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const lines = rows.map(
          (r) => `${`${r.pid}`.padStart(5)} ${`${r.parentPid}`.padStart(5)} ${r.user.padEnd(16)} ${r.command}`,
        );
        const expected = rows.map((each, at) => ({ line: at + 1, printed: lines[at], ...each }));
        expect(parseText(ps, lines.join('\n'))).toEqual({ rows: expected, unreadLines: [] });
      }),
    );
  });

  it('hands back a line without a parent', () => {
    expect(parseText(ps, '  PID COMMAND\n').unreadLines).toEqual([
      { line: 1, text: '  PID COMMAND', because: 'it does not begin with two process ids' },
    ]);
  });
});
