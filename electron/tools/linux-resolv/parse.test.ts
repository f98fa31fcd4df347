import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxResolv } from './index.ts';

const read = (text: string) => parseText(linuxResolv, text);

describe('linux-resolv', () => {
  parserCases(linuxResolv, import.meta.dirname);

  it('reads back any settings', () => {
    const domain = fc.domain();
    const settings = fc.record({
      nameservers: fc.array(fc.oneof(fc.ipV4(), fc.constantFrom('2001:db8::53', 'fe80::1%eth0')), { minLength: 1 }),
      searchDomains: fc.array(domain, { minLength: 1, maxLength: 6 }),
      options: fc.array(fc.constantFrom('edns0', 'ndots:2', 'rotate', 'attempts:3'), { minLength: 1 }),
    });
    fc.assert(
      fc.property(settings, ({ nameservers, searchDomains, options }) => {
        const lines = [
          ...nameservers.map((server) => `nameserver\t${server}  `),
          `search ${searchDomains.join(' ')}`,
          `options ${options.join(' ')}`,
        ];
        const { rows, unreadLines } = read(lines.join('\n'));
        expect(unreadLines).toEqual([]);
        expect(rows).toMatchObject([{ nameservers, searchDomains, options, line: 1, printed: lines.join('\n') }]);
      }),
    );
  });
});
