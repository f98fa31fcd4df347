import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinScutilNwi } from './index.ts';

describe('darwinScutilNwi', () => {
  parserCases(darwinScutilNwi, import.meta.dirname);

  it('ranks any interfaces in the order they are printed, each family for itself', () => {
    const found = fc.record({ interfaceName: fc.stringMatching(/^[a-z]{2,5}\d$/), address: fc.ipV4() });
    const list = fc.array(found, { maxLength: 4 });
    fc.assert(
      fc.property(list, list, (ipv4, ipv6) => {
        const text = [
          `IPv4 network interface information`,
          ...ipv4.map(print),
          'IPv6 network interface information',
          ...ipv6.map(print),
        ];
        const { rows, unreadLines } = parseText(darwinScutilNwi, text.join('\n'));
        const ranked = (rowsOf: typeof ipv4, family: string) =>
          rowsOf.map((each, at) => ({ ...each, family, rank: at + 1 }));
        expect(unreadLines).toEqual([]);
        expect(rows).toMatchObject([...ranked(ipv4, 'ipv4'), ...ranked(ipv6, 'ipv6')]);
        expect(rows.map((row) => row.printed)).toEqual([...ipv4, ...ipv6].map(print));
      }),
    );
  });

  it('hands back an interface below no heading', () => {
    expect(parseText(darwinScutilNwi, '     en0 : flags      : 0x5 (IPv4,DNS)\n').unreadLines).toEqual([
      { line: 1, text: '     en0 : flags      : 0x5 (IPv4,DNS)', because: 'no heading above it tells the family' },
    ]);
  });
});

const print = ({ interfaceName, address }: { interfaceName: string; address: string }): string =>
  `${interfaceName.padStart(8)} : flags      : 0x5 (IPv4,DNS)\n           address    : ${address}`;
