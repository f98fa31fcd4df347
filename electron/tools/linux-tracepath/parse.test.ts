import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxTracepath } from './index.ts';

const read = (text: string) => parseText(linuxTracepath, text);

describe('linux-tracepath', () => {
  parserCases(linuxTracepath, import.meta.dirname);

  it('reads back any hop', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), fc.ipV4(), fc.nat(99_999), (ttl, address, micros) => {
        const text = `${String(ttl).padStart(2)}:  ${address.padEnd(50)} ${(micros / 1_000).toFixed(3)}ms `;
        expect(read(text).rows).toMatchObject([{ kind: 'hop', ttl, address, timesMs: [micros / 1_000] }]);
      }),
    );
  });
});
