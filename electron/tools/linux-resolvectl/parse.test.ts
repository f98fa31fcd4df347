import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxResolvectl } from './index.ts';
import { readServer } from './server.ts';

const read = (text: string) => parseText(linuxResolvectl, text);
/** Who is asked for what: `home.example at 192.0.2.1 by eth0`. */
const said = (text: string) =>
  read(text).rows.map(
    ({ scope, domain, nameservers, interfaceName }) =>
      `${scope === 'scoped' ? 'only there' : (domain ?? 'all')} at ${nameservers.join()} by ${interfaceName ?? 'any'}`,
  );

describe('linux-resolvectl', () => {
  parserCases(linuxResolvectl, import.meta.dirname);

  const link = (number: number, isDefault: boolean, servers: string, domains: string) =>
    `Link ${number} (eth${number})\n  Protocols: ${isDefault ? '+' : '-'}DefaultRoute\n  DNS Servers: ${servers}\n  DNS Domain: ${domains}\n`;

  it('sends names by their domain, and all others to the default routes', () => {
    const text = link(1, true, '192.0.2.1', 'home.example') + link(2, false, '192.0.2.2', '~lamp.example');
    expect(said(text)).toEqual([
      'all at 192.0.2.1 by eth1',
      'home.example at 192.0.2.1 by eth1',
      'lamp.example at 192.0.2.2 by eth2',
    ]);
  });

  it('leaves a default route only its own domains where another link catches every name', () => {
    const text = link(1, true, '192.0.2.1', 'home.example') + link(2, true, '192.0.2.2', '~.');
    expect(said(text)).toEqual(['home.example at 192.0.2.1 by eth1', 'all at 192.0.2.2 by eth2']);
  });

  it('says that a link without names is asked only for lookups tied to it', () => {
    expect(said('Link 3 (eth3)\n  Protocols: -DefaultRoute\n  DNS Servers: 192.0.2.3\n')).toEqual([
      'only there at 192.0.2.3 by eth3',
    ]);
  });

  it('gives the port only where all servers of a link have the same', () => {
    const ports = (servers: string) => read(link(1, true, servers, '')).rows.map(({ port }) => port);
    expect(['192.0.2.1:5353 192.0.2.2:5353', '192.0.2.1:5353 192.0.2.2', '192.0.2.1'].flatMap(ports)).toEqual([
      5353,
      null,
      null,
    ]);
  });

  it.each([
    ['192.0.2.53', { address: '192.0.2.53', port: null }],
    ['192.0.2.53:5353', { address: '192.0.2.53', port: 5353 }],
    ['192.0.2.53:853%eth0#dns.example', { address: '192.0.2.53', port: 853 }],
    ['fe80::1%2', { address: 'fe80::1%2', port: null }],
    ['2001:db8::53#dns.example', { address: '2001:db8::53', port: null }],
    ['[2001:db8::53]:853%eth0#dns.example', { address: '2001:db8::53%eth0', port: 853 }],
    ['dns.example', null],
    ['192.0.2.530', null],
  ])('reads the server %s', (text, server) => expect(readServer(text)).toEqual(server));

  it('hands back what stands above any link, a field it does not know, and a server that is none', () => {
    expect(
      read('  DNS Servers: 192.0.2.1\nLink 2 (eth0)\n  Mood: calm\n  DNS Servers: 192.0.2.1 calm\n').unreadLines,
    ).toEqual([
      { line: 1, text: '  DNS Servers: 192.0.2.1', because: 'no link stands above it' },
      { line: 3, text: '  Mood: calm', because: 'not a field of resolvectl status' },
      { line: 4, text: '  DNS Servers: 192.0.2.1 calm', because: 'a name server that is no IP address' },
    ]);
  });

  it('reads back any links printed in this format, however their lists are wrapped', () => {
    const anyLink = fc.record({
      interfaceName: fc.stringMatching(/^[a-z]{2,6}\d{1,2}$/),
      nameservers: fc.array(fc.oneof(fc.ipV4(), fc.constantFrom('2001:db8::53', 'fe80::1%3')), {
        minLength: 1,
        maxLength: 4,
      }),
      searchDomains: fc.array(fc.domain(), { maxLength: 3 }),
      isWrapped: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyLink, { minLength: 1, maxLength: 4 }), (links) => {
        const blocks = links.map(({ interfaceName, nameservers, searchDomains, isWrapped }, at) => {
          const list = (words: readonly string[]) => words.join(isWrapped ? `\n${' '.repeat(20)}` : ' ');
          return [
            `Link ${at + 2} (${interfaceName})`,
            '    Current Scopes: DNS',
            '         Protocols: +DefaultRoute',
            `       DNS Servers: ${list(nameservers)}`,
            ...(searchDomains.length === 0 ? [] : [`        DNS Domain: ${list(searchDomains)}`]),
          ].join('\n');
        });
        const { rows, unreadLines } = read(blocks.join('\n\n'));
        expect(unreadLines).toEqual([]);
        const forAll = rows.filter(({ domain }) => domain === null);
        expect(forAll.map(({ printed }) => printed)).toEqual(blocks);
        expect(forAll).toMatchObject(
          links.map(({ interfaceName, nameservers, searchDomains }) => ({ interfaceName, nameservers, searchDomains })),
        );
      }),
    );
  });
});
