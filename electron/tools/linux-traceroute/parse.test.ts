import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxTraceroute } from './index.ts';

const read = (text: string) => parseText(linuxTraceroute, text);

describe('linux-traceroute', () => {
  parserCases(linuxTraceroute, import.meta.dirname);

  it('reads back any hop', () => {
    const mark = fc.constantFrom('', ' !H', ' !N', ' !X', ' !P', ' !13');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), fc.ipV4(), fc.nat(99_999), mark, (ttl, address, micros, said) => {
        const text = `${String(ttl).padStart(2)}  ${address}  ${(micros / 1_000).toFixed(3)} ms${said}`;
        const row = { kind: 'hop', ttl, address, timesMs: [micros / 1_000], said: said.trim() || null };
        expect(read(text).rows).toMatchObject([row]);
      }),
    );
  });

  it.each(['-g', 'mini-red', ''])('refuses "%s" as an address', (address) => {
    expect(() => linuxTraceroute.command({ address, family: 'ipv4', zone: null })).toThrow(TypeError);
  });
});
