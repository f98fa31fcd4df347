import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsLinesOf } from './hosts-file.ts';

const TEXT = `127.0.0.1 localhost
# 192.168.77.9 mini-red
192.168.77.20\tmini-red.lan  mini-red # moved in spring
fe80::1%lo0 localhost
2001:DB8::20 Mini-Red
nonsense mini-red
192.168.77.21 mini-red2`;

describe('hostsLinesOf', () => {
  it('finds each line that names the host, whatever its case, and none that only begins alike', () => {
    expect(hostsLinesOf(TEXT, 'MINI-RED.')).toEqual([
      { address: '192.168.77.20', line: 3, printed: '192.168.77.20\tmini-red.lan  mini-red # moved in spring' },
      { address: '2001:db8::20', line: 5, printed: '2001:DB8::20 Mini-Red' },
    ]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { printed } of hostsLinesOf(text, 'a')) expect(text).toContain(printed);
      }),
    );
  });
});
