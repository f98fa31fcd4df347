import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { Target } from './target.ts';

const name = (host: string) => ({ host, hostInUnicode: host, family: null, zone: null });
const v4 = (host: string) => ({ host, hostInUnicode: host, family: 'ipv4', zone: null });
const v6 = (host: string, zone: string | null = null) => ({ host, hostInUnicode: host, family: 'ipv6', zone });

describe('parseTarget', () => {
  it.each([
    ['mini-red', { kind: 'host', ...name('mini-red'), port: null }],
    ['  Mini-Red.Local. ', { kind: 'host', ...name('mini-red.local'), port: null }],
    ['mini_red', { kind: 'host', ...name('mini_red'), port: null }],
    ['mini-red:29502', { kind: 'host-port', ...name('mini-red'), port: 29_502 }],
    ['192.168.7.20', { kind: 'host', ...v4('192.168.7.20'), port: null }],
    ['192.168.7.20:65535', { kind: 'host-port', ...v4('192.168.7.20'), port: 65_535 }],
    ['fe80::1%en0', { kind: 'host', ...v6('fe80::1', 'en0'), port: null }],
    ['2001:DB8:0:0:0:0:0:1', { kind: 'host', ...v6('2001:db8::1'), port: null }],
    ['2001:db8::1:8080', { kind: 'host', ...v6('2001:db8::1:8080'), port: null }],
    ['[fe80::1%en0]:22', { kind: 'host-port', ...v6('fe80::1', 'en0'), port: 22 }],
    ['[::FFFF:192.168.7.20]:22', { kind: 'host-port', ...v4('192.168.7.20'), port: 22 }],
    ['[::1]', { kind: 'host', ...v6('::1'), port: null }],
    [
      'http://mini-red/health?x=1#y',
      {
        kind: 'url',
        ...name('mini-red'),
        scheme: 'http',
        port: 80,
        isUsualPort: true,
        path: '/health?x=1#y',
        user: null,
      },
    ],
    [
      'HTTPS://[fe80::1%25en0]:8443',
      { kind: 'url', ...v6('fe80::1', 'en0'), scheme: 'https', port: 8443, isUsualPort: false, path: '/', user: null },
    ],
    [
      'wss://mini-red:443/a',
      { kind: 'url', ...name('mini-red'), scheme: 'wss', port: 443, isUsualPort: true, path: '/a', user: null },
    ],
    [
      'ssh://ada@mini-red:2222',
      { kind: 'url', ...name('mini-red'), scheme: 'ssh', port: 2222, isUsualPort: false, path: '/', user: 'ada' },
    ],
    [
      'postgres://ada:secret@mini-red/db',
      { kind: 'url', ...name('mini-red'), scheme: 'postgres', port: 5432, isUsualPort: true, path: '/db', user: 'ada' },
    ],
    [
      'tcp://mini-red:9000',
      { kind: 'url', ...name('mini-red'), scheme: 'tcp', port: 9000, isUsualPort: false, path: '/', user: null },
    ],
    ['ada@mini-red', { kind: 'ssh', ...name('mini-red'), port: null, user: 'ada' }],
    [
      '/ip4/192.168.7.20/tcp/60092/p2p/12D3KooWred',
      {
        kind: 'multiaddr',
        ...v4('192.168.7.20'),
        port: 60_092,
        transport: 'tcp',
        protocols: ['ip4', 'tcp', 'p2p'],
        peerId: '12D3KooWred',
        isRelayed: false,
      },
    ],
    [
      '/ip6zone/en0/ip6/fe80::1/udp/4001/quic-v1',
      {
        kind: 'multiaddr',
        ...v6('fe80::1', 'en0'),
        port: 4001,
        transport: 'udp',
        protocols: ['ip6zone', 'ip6', 'udp', 'quic-v1'],
        peerId: null,
        isRelayed: false,
      },
    ],
    [
      '/dns4/mini-red.example/tcp/443/wss/p2p/Relay/p2p-circuit/p2p/Peer',
      {
        kind: 'multiaddr',
        ...name('mini-red.example'),
        port: 443,
        transport: 'tcp',
        protocols: ['dns4', 'tcp', 'wss', 'p2p', 'p2p-circuit', 'p2p'],
        peerId: 'Peer',
        isRelayed: true,
      },
    ],
    ['bücher.example', { kind: 'host', ...name('xn--bcher-kva.example'), hostInUnicode: 'bücher.example', port: null }],
    [
      'xn--bcher-kva.example:80',
      { kind: 'host-port', ...name('xn--bcher-kva.example'), hostInUnicode: 'bücher.example', port: 80 },
    ],
    ['аррӏе.example', { kind: 'host', ...name('xn--80ak6aa92e.example'), hostInUnicode: 'аррӏе.example', port: null }],
  ])('reads %s', (text, expected) => {
    const target = parseTarget(text);
    expect(target).toEqual(expected);
    expect(Target.parse(target)).toEqual(target);
  });

  it.each([
    ['', 'nothing was typed'],
    ['  \n', 'nothing was typed'],
    ['mini-red:0', 'port 0'],
    ['mini-red:65536', '65535'],
    ['mini-red:99999999999999999999', '65535'],
    ['mini-red:', 'after the colon'],
    ['mini-red:080', 'no port'],
    ['mini-red:80x', 'no port'],
    [':8080', 'host is missing'],
    ['mini red', 'blanks'],
    ['connect ECONNREFUSED 10.9.8.7:80', 'explained'],
    ['mini\u0000red', 'invisible'],
    ['mini\u202ered', 'invisible'],
    ['mini\u200bred', 'invisible'],
    ['010.1.1.1', 'octal'],
    ['10.1.1.010:80', 'octal'],
    ['0x7f.0.0.1', 'hexadecimal'],
    ['0x7f000001', 'hexadecimal'],
    ['2130706433', 'no IPv4 address'],
    ['127.1', 'no IPv4 address'],
    ['256.1.1.1', 'no IPv4 address'],
    ['1.2.3.4.5', 'no IPv4 address'],
    ['１２７.0.0.1', 'characters'],
    ['127.0.0.1%en0', 'zone'],
    ['fe80::1%', 'IPv6'],
    ['fe80::1%en0/../x', 'zone'],
    ['fe80::1%en0;reboot', 'zone'],
    ['[fe80::1', 'bracket'],
    ['[mini-red]:80', 'brackets'],
    ['[::1]80', 'bracket'],
    ['http://good@evil.example/', 'evil.example'],
    ['http://good.example:80@evil.example/', 'user name'],
    ['http://good.example\\@evil.example/', 'backslash'],
    ['https://', 'host is missing'],
    ['gopher2://mini-red', 'usual port'],
    ['file:///etc/passwd', 'missing'],
    ['javascript:alert(1)', 'link'],
    ['a@b@mini-red', 'two @'],
    ['ada@mini-red:22', 'ssh://'],
    ['-oProxyCommand=x@mini-red', 'user name'],
    ['-mini', 'host name'],
    ['mini..red', 'dots'],
    [`${'a'.repeat(64)}.example`, '63'],
    [`${'a.'.repeat(140)}example`, '253'],
    ['a'.repeat(5_000), 'too long'],
    ['<script>', 'characters'],
    ['/ip4/mini-red/tcp/80', '/ip4'],
    ['/ip4/10.9.8.7/tcp/0', 'port 0'],
    ['/ip4/10.9.8.7/tcp', 'no value'],
    ['/ip4/010.9.8.7/tcp/80', 'octal'],
    ['/etc/passwd', 'multiaddr'],
    ['/p2p/12D3KooWred', 'begins with'],
    ['/__proto__/x', 'multiaddr'],
  ])('does not take %j for a target, and says why', (text, because) => {
    expect(parseTarget(text)).toEqual({ kind: 'not-a-target', because: expect.stringContaining(because) });
  });

  const host = fc.oneof(
    fc.domain().map((domain) => domain.toLowerCase()),
    fc.ipV4(),
    fc.ipV6().map((address) => `[${address}]`),
  );

  it('reads back the port of any host', () => {
    fc.assert(
      fc.property(host, fc.integer({ min: 1, max: 65_535 }), (each, port) => {
        expect(parseTarget(`${each}:${port}`)).toMatchObject({ kind: 'host-port', port });
        expect(parseTarget(`http://${each}:${port}/`)).toMatchObject({ kind: 'url', port });
      }),
    );
  });

  it('reads the host that it gives as the same host again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string(), fc.string({ unit: 'grapheme' }), fc.ipV6()), (text) => {
        const target = parseTarget(text);
        if (target.kind === 'not-a-target') return;
        const zone = target.zone === null ? '' : `%${target.zone}`;
        expect(parseTarget(`${target.host}${zone}`)).toMatchObject({ kind: 'host', host: target.host });
        expect(target.host).toMatch(/^[a-z0-9._:-]+$/);
      }),
    );
  });

  it('never throws, and never says a reason that hides or reorders text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress()), (text) => {
        const target = parseTarget(text);
        expect(JSON.stringify(target)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
