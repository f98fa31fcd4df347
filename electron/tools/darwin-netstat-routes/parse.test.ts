import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Route } from '../../../shared/route.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinNetstatRoutes } from './index.ts';

const parse = (text: string) => parseText(darwinNetstatRoutes, text);

describe('darwin-netstat-routes', () => {
  parserCases(darwinNetstatRoutes, import.meta.dirname, Route);

  it.each([
    ['default', '0.0.0.0/0'],
    ['0/1', '0.0.0.0/1'],
    ['128.0/1', '128.0.0.0/1'],
    ['10', '10.0.0.0/8'],
    ['10.9/24', '10.9.0.0/24'],
    ['10.240/14', '10.240.0.0/14'],
    ['100.64/10', '100.64.0.0/10'],
    ['169.254', '169.254.0.0/16'],
    ['192.168.2', '192.168.2.0/24'],
    ['192.168.2.1', '192.168.2.1/32'],
    ['192.168.2.1/32', '192.168.2.1/32'],
    ['192.0.2.128/25', '192.0.2.128/25'],
    ['224.0.0/4', '224.0.0.0/4'],
    ['172.16&0xffff00f', null],
    ['256.1', null],
    ['10/33', null],
    ['mini-blue.example.', null],
  ])('widens %s to %s', (destination, expected) => {
    const [row] = parse(`Internet:\n${destination}  link#6  UCS  en0`).rows;
    expect(row?.destination).toBe(expected);
  });

  it('tells the family of a piece of a table without its heading by the addresses, the columns, then the row before', () => {
    const piece = [
      'default                                 link#22                                 UCSIg               utun4',
      '::/1                                    link#18                                 UCSg                utun4   3463',
      'default            link#17            UCSg            utun3',
      '10.1               192.0.2.1          UGSc              en0',
      'default link#17 UCSg utun3',
    ];
    expect(parse(piece.join('\n')).rows.map((row) => [row.family, row.destination])).toEqual([
      ['ipv6', '::/0'],
      ['ipv6', '::/1'],
      ['ipv6', '::/0'],
      ['ipv4', '10.1.0.0/16'],
      ['ipv4', '0.0.0.0/0'],
    ]);
  });

  it('keeps the expiry apart from the columns that -ll prints behind it', () => {
    const table = [
      'Destination        Gateway            Flags        Refs      Use    Mtu   Netif Expire    rtt(ns) rttvar(ns)',
      'default            192.0.2.1          UGSc            1        2   1500     en0             12.345      0.050',
      '192.0.2.7          0:1c:42:0:0:8      UHLWI           1        2   1500     en0    753      12.345           ',
      '192.0.2.8          0:1c:42:0:0:8      UHLWI           1        2   1500     en0                         65536',
    ];
    const { rows, unreadLines } = parse(table.join('\n'));
    expect(unreadLines).toEqual([]);
    expect(rows.map((row) => row.expiresInSeconds)).toEqual([null, 753, null]);
  });

  it('reads past the RT_IFA column of newer systems and a blank gateway', () => {
    const table = [
      'Destination        Gateway            RT_IFA             Flags        Refs      Use    Mtu   Netif Expire',
      '192.0.2.7          0:1c:42:0:0:8      192.0.2.171        UHLWI           1        2   1500     en0    753',
      'Destination        Gateway            Flags               Netif Expire',
      '192.0.2.9                             UHLWI                 en0',
    ];
    const [withSource, blank] = parse(table.join('\n')).rows;
    expect(withSource).toMatchObject({ gatewayLink: '0:1c:42:0:0:8', flags: [...'UHLWI'], mtuBytes: 1500 });
    expect(blank).toMatchObject({
      destination: '192.0.2.9/32',
      gateway: null,
      gatewayLink: null,
      interfaceName: 'en0',
    });
  });

  it('hands back the table of another system and prose as unread, with the reason', () => {
    const linux = [
      'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface',
      '0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0',
      'The old US road',
      'netstat: sysctl: net.route.0.0.dump: Operation not permitted',
      'default            192.0.2.1          UGSc',
    ];
    const { rows, unreadLines } = parse(linux.join('\n'));
    expect(rows).toEqual([]);
    expect(unreadLines.map(({ because }) => because)).toEqual([
      'no flags where the Flags column should be',
      'no flags where the Flags column should be',
      'no interface name behind the flags',
      'no flags where the Flags column should be',
      'the line ends before the interface',
    ]);
  });

  it('reads back any table printed in this format, with the blanks as printed or squeezed', () => {
    const tables = fc.tuple(fc.array(anyRow('ipv4')), fc.array(anyRow('ipv6')), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(tables, ([ipv4, ipv6, isLong, isSqueezed]) => {
        const text = [...printTable('ipv4', ipv4, isLong), ...printTable('ipv6', ipv6, isLong)].join('\n');
        const { rows, unreadLines } = parse(isSqueezed ? text.replace(/ +/g, ' ') : text);
        expect(unreadLines).toEqual([]);
        expect(rows.map(({ line: _line, printed: _printed, ...rest }) => rest)).toMatchObject(
          [...ipv4, ...ipv6].map(({ meaning }) => ({ ...meaning, mtuBytes: isLong ? 1500 : null })),
        );
      }),
    );
  });
});

interface Row {
  readonly words: { readonly destination: string; readonly gateway: string; readonly expire: string };
  readonly meaning: Partial<Route> & Pick<Route, 'flags' | 'interfaceName'>;
}

/** A row as netstat prints it beside what it means; the meaning is built first, the words from it. */
function anyRow(family: 'ipv4' | 'ipv6'): fc.Arbitrary<Row> {
  const interfaceName = fc.constantFrom('en0', 'lo0', 'utun4', 'bridge100', 'feth2055123');
  const expire = fc.oneof(fc.nat(99_999), fc.constantFrom('!', '', '-'));
  const flags = fc.constantFrom('UGScg', 'UHLWIir', 'UCS', 'UHRLWIg', 'UmCI', 'UcI', 'UGdScg').map((word) => [...word]);
  return fc
    .record({
      target: family === 'ipv4' ? anyIpv4() : anyIpv6(),
      gateway: anyGateway(family),
      flags,
      interfaceName,
      expire,
    })
    .map(({ target, gateway, expire: expiry, ...rest }) => ({
      words: {
        destination: target.word,
        gateway: gateway.gateway ?? gateway.gatewayLink ?? '',
        expire: String(expiry),
      },
      meaning: {
        family,
        ...rest,
        ...gateway,
        ...target.meaning,
        expiresInSeconds: typeof expiry === 'number' ? expiry : null,
        expired: expiry === '!',
      },
    }));
}

function anyIpv4() {
  return fc
    .tuple(fc.array(fc.nat(255), { minLength: 1, maxLength: 4 }), fc.option(fc.nat(32)))
    .map(([octets, length]) => ({
      word: octets.join('.') + (length === null ? '' : `/${length}`),
      meaning: {
        destination: `${[...octets, 0, 0, 0].slice(0, 4).join('.')}/${length ?? octets.length * 8}`,
        zone: null,
      },
    }));
}

function anyIpv6() {
  const groups = fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 6 });
  const zone = fc.option(fc.constantFrom('en0', 'utun12'));
  return fc.tuple(groups, zone, fc.nat(128)).map(([parts, zoneName, length]) => {
    const address = `${parts.map((part) => part.toString(16)).join(':')}::`;
    const word = `${address}${zoneName === null ? '' : `%${zoneName}`}/${length}`;
    return { word, meaning: { destination: `${address}/${length}`, zone: zoneName } };
  });
}

function anyGateway(family: 'ipv4' | 'ipv6') {
  const links = fc.constantFrom('link#6', '0:1c:42:0:0:8', 'fa.4d.0.1.2.3', 'en0:d0.11.0.1.2.3', 'lo0');
  const addresses = fc.constantFrom(
    ...(family === 'ipv4' ? ['192.0.2.1', '10.0.0.254'] : ['fe80::%utun0', '2001:db8::1']),
  );
  return fc.oneof(
    links.map((gatewayLink) => ({ gateway: null, gatewayLink })),
    addresses.map((gateway) => ({ gateway, gatewayLink: null })),
  );
}

/** The format strings of netstat.tproj/route.c: left-aligned names that overflow, right-aligned numbers. */
function printTable(family: 'ipv4' | 'ipv6', rows: readonly Row[], isLong: boolean): string[] {
  const [nameWidth, gatewayWidth] = family === 'ipv4' ? [18, 18] : [39, 39];
  const line = (
    name: string,
    gateway: string,
    flags: string,
    netif: string,
    expire: string,
    numbers: readonly string[],
  ) =>
    [
      name.padEnd(nameWidth),
      gateway.padEnd(gatewayWidth),
      flags.padEnd(10),
      ...(isLong ? numbers.map((number) => number.padStart(6)) : []),
      netif.padStart(8),
      expire.padStart(6),
    ].join(' ');
  return [
    '',
    family === 'ipv4' ? 'Internet:' : 'Internet6:',
    line('Destination', 'Gateway', 'Flags', 'Netif', 'Expire', ['Refs', 'Use', 'Mtu']),
    ...rows.map(({ words, meaning: { flags, interfaceName } }) =>
      line(words.destination, words.gateway, flags.join(''), interfaceName ?? '', words.expire, ['3', '17', '1500']),
    ),
  ];
}
