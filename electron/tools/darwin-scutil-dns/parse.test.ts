import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../../shared/resolver.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinScutilDns } from './index.ts';

describe('darwinScutilDns', () => {
  parserCases(darwinScutilDns, import.meta.dirname);

  it('reads back any resolvers printed in this format', () => {
    const domain = fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,6}){0,2}$/);
    const resolver = fc.record({
      domain: fc.option(domain),
      searchDomains: fc.array(domain, { maxLength: 3 }),
      nameservers: fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { maxLength: 3 }),
      interfaceName: fc.option(fc.stringMatching(/^[a-z]{2,4}\d{1,2}$/)),
      flags: fc.subarray(['Scoped', 'Supplemental', 'Request A records']),
      order: fc.option(fc.nat(400_000)),
    });
    fc.assert(
      fc.property(fc.array(resolver, { maxLength: 5 }), (resolvers) => {
        const blocks = resolvers.map((each, at) => printResolver(each, at + 1));
        const text = ['DNS configuration', ...blocks].join('\n\n');
        const { rows, unreadLines } = parseText(darwinScutilDns, text);
        expect(unreadLines).toEqual([]);
        expect(rows.map((row) => row.printed)).toEqual(blocks);
        expect(rows).toMatchObject(resolvers);
      }),
    );
  });

  it('hands back a field below no resolver, and a field it does not know', () => {
    expect(parseText(darwinScutilDns, '  order    : 3\nresolver #1\n  mood     : calm\n').unreadLines).toEqual([
      { line: 1, text: '  order    : 3', because: 'no resolver stands above it' },
      { line: 3, text: '  mood     : calm' },
    ]);
  });
});

type Printable = Pick<Resolver, 'domain' | 'searchDomains' | 'nameservers' | 'interfaceName' | 'flags' | 'order'>;

const printResolver = (resolver: Printable, number: number): string =>
  [
    `resolver #${number}`,
    ...(resolver.domain === null ? [] : [`  domain   : ${resolver.domain}`]),
    ...resolver.searchDomains.map((each, at) => `  search domain[${at}] : ${each}`),
    ...resolver.nameservers.map((each, at) => `  nameserver[${at}] : ${each}`),
    ...(resolver.interfaceName === null ? [] : [`  if_index : 9 (${resolver.interfaceName})`]),
    `  flags    : ${resolver.flags.join(', ')}`,
    ...(resolver.order === null ? [] : [`  order    : ${resolver.order}`]),
  ].join('\n');
