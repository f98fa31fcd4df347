import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinNetworksetupInfo } from './index.ts';

describe('darwinNetworksetupInfo', () => {
  parserCases(darwinNetworksetupInfo, import.meta.dirname);

  it('reads back any answer printed in this format', () => {
    const answer = fc.record({ address: fc.ipV4(), router: fc.ipV4(), prefixLength: fc.integer({ min: 0, max: 32 }) });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 4 }), (answers) => {
        const blocks = answers.map(
          ({ address, router, prefixLength }) =>
            `DHCP Configuration\nIP address: ${address}\nSubnet mask: ${maskOf(prefixLength)}\nRouter: ${router}`,
        );
        const { rows, unreadLines } = parseText(darwinNetworksetupInfo, blocks.join('\n'));
        expect(unreadLines).toEqual([]);
        expect(rows.map((row) => [row.line, row.printed])).toEqual(blocks.map((block, at) => [1 + at * 4, block]));
        expect(rows.map((row) => [row.ipv4Address, row.ipv4Router, row.ipv4PrefixLength])).toEqual(
          answers.map(({ address, router, prefixLength }) => [address, router, prefixLength]),
        );
      }),
    );
  });

  it('says that the tool refused', () => {
    const text = 'Moon LAN is not a recognized network service.\n** Error: The parameters were not valid.\n';
    const because = 'the tool reports an error';
    expect(parseText(darwinNetworksetupInfo, text).unreadLines).toEqual([
      { line: 1, text: 'Moon LAN is not a recognized network service.', because },
      { line: 2, text: '** Error: The parameters were not valid.', because },
    ]);
  });
});

const maskOf = (prefixLength: number): string =>
  [0, 1, 2, 3].map((at) => 256 - 2 ** (8 - Math.min(8, Math.max(0, prefixLength - at * 8)))).join('.');
