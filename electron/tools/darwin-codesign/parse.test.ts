import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureKind } from '../../../shared/code-signature.ts';
import { parseText } from '../platform-tool.ts';
import { fixturesOf, parserCases } from '../testing.ts';
import { darwinCodesign } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);

describe('darwinCodesign', () => {
  parserCases(darwinCodesign, import.meta.dirname);

  it.each([
    ['developer', 'proper'],
    ['linker-signed', 'linker-signed'],
    ['platform', 'platform'],
    ['unsigned', 'unsigned'],
  ])('%s is signed as %s', (name, kind) => {
    const { output } = fixtures.find((each) => each.name.endsWith(`--${name}.out`)) ?? { output: '' };
    expect(parseText(darwinCodesign, output).rows.map(signatureKind)).toEqual([kind]);
  });

  it('reads back any answer printed in this format', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9.]{0,20}[a-z0-9]$/);
    const flag = fc.constantFrom('adhoc', 'linker-signed', 'runtime', 'library-validation');
    const answer = fc.record({
      executable: word.map((name) => `/srv/${name}`),
      identifier: fc.option(word),
      teamIdentifier: fc.option(word),
      flags: fc.uniqueArray(flag),
      authorities: fc.array(word),
      isPlatform: fc.boolean(),
    });
    fc.assert(
      fc.property(answer, (each) => {
        const lines = [
          `Executable=${each.executable}`,
          `Identifier=${each.identifier ?? '-'}`,
          `CodeDirectory v=20400 size=502 flags=0x2(${each.flags.join(',') || 'none'}) hashes=1+0 location=embedded`,
          ...(each.isPlatform ? ['Platform identifier=16'] : []),
          ...each.authorities.map((name) => `Authority=${name}`),
          `TeamIdentifier=${each.teamIdentifier ?? 'not set'}`,
        ];
        const row = { line: 1, printed: lines.join('\n'), isSigned: true, ...each };
        expect(parseText(darwinCodesign, lines.join('\n'))).toEqual({ rows: [row], unreadLines: [] });
      }),
    );
  });

  it('hands back a refusal', () => {
    const text = '/nowhere: No such file or directory';
    expect(parseText(darwinCodesign, text).unreadLines).toEqual([
      { line: 1, text, because: 'it is no name and value' },
    ]);
  });
});
