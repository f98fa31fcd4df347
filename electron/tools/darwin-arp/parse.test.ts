import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Neighbor } from '../../../shared/neighbor.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinArp } from './index.ts';
import { hasNoEntry } from './parse.ts';

const parse = (text: string) => parseText(darwinArp, text);

describe('darwin-arp', () => {
  parserCases(darwinArp, import.meta.dirname, Neighbor);

  it('knows "no entry" as an answer', () => {
    expect(hasNoEntry('192.0.2.9 (192.0.2.9) -- no entry\n')).toBe(true);
    expect(hasNoEntry('? (192.0.2.9) at (incomplete) on en0 ifscope [ethernet]\n')).toBe(false);
    expect(parse('192.0.2.9 (192.0.2.9) -- no entry on en0\n')).toEqual({ rows: [], unreadLines: [] });
  });

  it('reads back any sentence it could print', () => {
    const octet = fc.nat(255);
    const row = fc.record({
      address: fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.')),
      hostname: fc.constantFrom(null, 'mini-red', 'mini-blue.example.net'),
      octets: fc.option(fc.array(octet, { minLength: 6, maxLength: 6 })),
      interfaceName: fc.constantFrom('en0', 'bridge100', 'vlan0'),
      flags: fc.subarray(['ifscope', 'permanent', 'published']),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const text = rows.map(({ address, hostname, octets, interfaceName, flags }) => {
          const mac = octets?.map((each) => each.toString(16)).join(':') ?? '(incomplete)';
          return `${[hostname ?? '?', `(${address})`, 'at', mac, 'on', interfaceName, ...flags].join(' ')} [ethernet]`;
        });
        const expected = rows.map(({ octets, ...rest }) => ({
          ...rest,
          flags: [...rest.flags, 'ethernet'],
          mac: octets?.map((each) => each.toString(16).padStart(2, '0')).join(':') ?? null,
        }));
        const { rows: read, unreadLines } = parse(text.join('\n'));
        expect(unreadLines).toEqual([]);
        expect(read).toMatchObject(expected);
      }),
    );
  });
});
