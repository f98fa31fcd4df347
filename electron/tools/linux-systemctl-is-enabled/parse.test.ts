import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxSystemctlIsEnabled } from './index.ts';

const read = (text: string) => parseText(linuxSystemctlIsEnabled, text);

describe('linux-systemctl-is-enabled', () => {
  parserCases(linuxSystemctlIsEnabled, import.meta.dirname);

  it('reads back any state that systemctl(1) lists, and nothing else', () => {
    for (const state of ['enabled', 'static', 'masked-runtime', 'not-found'])
      expect(read(`${state}\n`).rows).toMatchObject([{ state }]);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z ]{1,30}$/), (text) => {
        expect(read(text).rows).toEqual([]);
      }),
    );
  });
});
