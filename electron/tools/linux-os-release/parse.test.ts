import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxOsRelease } from './index.ts';

const read = (text: string) => parseText(linuxOsRelease, text);

describe('linux-os-release', () => {
  parserCases(linuxOsRelease, import.meta.dirname);

  it('reads back any name and version, quoted as the shell wants it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'Ab 7."$\\`ä'), minLength: 1 });
    const quoted = (value: string) => `"${value.replace(/["$\\`]/g, '\\$&')}"`;
    fc.assert(
      fc.property(text, text, (name, version) => {
        const { rows } = read(`NAME=${quoted(name)}\nVERSION_ID=${quoted(version)}\n`);
        expect(rows).toMatchObject([{ name, version, build: null }]);
      }),
    );
  });
});
