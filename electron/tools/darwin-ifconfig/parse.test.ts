import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinIfconfig } from './index.ts';

const parse = (text: string) => parseText(darwinIfconfig, text);

const octet = fc.nat(255);
const anyIpv4 = fc.record({
  kind: fc.constant('inet' as const),
  address: fc.tuple(fc.constant(10), octet, octet, octet).map((octets) => octets.join('.')),
  prefixLength: fc.integer({ min: 8, max: 31 }),
  broadcast: fc.option(fc.constant('10.255.255.255')),
});
const anyIpv6 = fc.record({
  kind: fc.constant('inet6' as const),
  address: fc.integer({ min: 1, max: 0xffff }).map((last) => `2001:db8:7::${last.toString(16)}`),
  prefixLength: fc.integer({ min: 0, max: 128 }),
  flags: fc.uniqueArray(fc.constantFrom('autoconf', 'temporary', 'deprecated', 'tentative', 'duplicated')),
});
const anyInterface = fc.record({
  name: fc.tuple(fc.constantFrom('en', 'awdl', 'anpi', 'vmnet'), fc.nat(120)).map(([base, unit]) => `${base}${unit}`),
  flags: fc.uniqueArray(fc.constantFrom('UP', 'BROADCAST', 'SMART', 'RUNNING', 'PROMISC', 'SIMPLEX', 'MULTICAST')),
  mtu: fc.nat(16_384),
  mac: fc.option(fc.tuple(octet, octet, octet, octet, octet, octet)),
  status: fc.option(fc.constantFrom('active', 'inactive')),
  media: fc.option(fc.constantFrom('autoselect', 'none', 'autoselect (1000baseT <full-duplex>)')),
  members: fc.uniqueArray(fc.constantFrom('en1', 'en2', 'ap1')),
  addresses: fc.array(fc.oneof(anyIpv4, anyIpv6), { maxLength: 5 }),
});
type AnyInterface = ReturnType<(typeof anyInterface)['generate']>['value'];
type AnyAddress = AnyInterface['addresses'][number];

/** Without leading zeros, as `ether` lines of macOS are at times. */
const printMac = (octets: readonly number[]) => octets.map((each) => each.toString(16)).join(':');
const spellMac = (octets: readonly number[]) => octets.map((each) => each.toString(16).padStart(2, '0')).join(':');
const printMask = (length: number) => `0x${((0xffff_ffff << (32 - length)) >>> 0).toString(16)}`;

function printAddress(each: AnyAddress): string {
  if (each.kind === 'inet6')
    return `\tinet6 ${[each.address, 'prefixlen', each.prefixLength, ...each.flags].join(' ')} `;
  return `\tinet ${each.address} netmask ${printMask(each.prefixLength)} ${each.broadcast === null ? '' : `broadcast ${each.broadcast}`}`;
}

function print({ name, flags, mtu, mac, status, media, members, addresses }: AnyInterface): string[] {
  return [
    `${name}: flags=8863<${flags.join(',')}> mtu ${mtu}`,
    '\toptions=400<CHANNEL_IO>',
    ...(mac === null ? [] : [`\tether ${printMac(mac)} `]),
    ...addresses.map(printAddress),
    ...members.flatMap((member) => [`\tmember: ${member} flags=3<LEARNING,DISCOVER>`, '\t        ifmaxaddr 0 port 5']),
    '\tnd6 options=201<PERFORMNUD,DAD>',
    ...(media === null ? [] : [`\tmedia: ${media}`]),
    ...(status === null ? [] : [`\tstatus: ${status}`]),
  ];
}

const expectedAddress = (each: AnyAddress) => ({
  family: each.kind === 'inet' ? 'ipv4' : 'ipv6',
  address: each.address,
  prefixLength: each.prefixLength,
  broadcast: each.kind === 'inet' ? each.broadcast : null,
  flags: each.kind === 'inet' ? [] : each.flags,
  printed: printAddress(each),
});

function expectedRow(each: AnyInterface, line: number) {
  const { name, flags, mtu, mac, status, media, members, addresses } = each;
  return {
    line,
    printed: print(each)[0],
    name,
    flags,
    mtu,
    mac: mac === null ? null : spellMac(mac),
    status,
    media,
    members,
    addresses: addresses.map(expectedAddress),
  };
}

const addressesOf = (lines: readonly string[], name = 'en0') => {
  const text = [`${name}: flags=8863<UP> mtu 1500`, ...lines.map((each) => `\t${each}`)].join('\n');
  return parse(text).rows[0]?.addresses ?? [];
};
const aliasesOf = (lines: readonly string[], name = 'en0') =>
  addressesOf(lines, name)
    .filter(({ isAlias }) => isAlias)
    .map(({ address }) => address);

describe('darwin-ifconfig', () => {
  parserCases(darwinIfconfig, import.meta.dirname);

  it('reads back any interfaces printed in this format', () => {
    const readsBack = (interfaces: AnyInterface[]) => {
      const lines: string[] = [];
      const rows = interfaces.map((each) => {
        const line = lines.length + 1;
        lines.push(...print(each));
        return expectedRow(each, line);
      });
      const parsed = parse(lines.join('\n'));
      expect(parsed).toMatchObject({ rows, unreadLines: [] });
      for (const { line, printed } of parsed.rows.flatMap(({ addresses }) => addresses)) {
        expect(lines[line - 1]).toBe(printed);
      }
    };
    fc.assert(fc.property(fc.array(anyInterface, { minLength: 1, maxLength: 4 }), readsBack));
  });

  it.each([
    ['an only /32 address', ['inet 10.0.0.4 netmask 0xffffffff'], []],
    [
      'a /32 before a wider one',
      ['inet 10.0.0.4 netmask 0xffffffff', 'inet 10.0.0.5 netmask 0xffffff00'],
      ['10.0.0.4'],
    ],
    [
      'the second of two networks',
      ['inet 10.0.0.4 netmask 0xffffff00', 'inet 10.9.0.5 netmask 0xffffff00'],
      ['10.9.0.5'],
    ],
    ['a tunnel end', ['inet 10.0.0.4 --> 10.0.0.4 netmask 0xffffffff'], []],
    [
      'an address by hand beside automatic ones',
      ['inet6 2001:db8::1 prefixlen 64 autoconf', 'inet6 2001:db8::2 prefixlen 64'],
      [],
    ],
    ['a second address by hand', ['inet6 2001:db8::1 prefixlen 64', 'inet6 2001:db8::2 prefixlen 64'], ['2001:db8::2']],
    ['two link-local addresses', ['inet6 fe80::1%en0 prefixlen 64', 'inet6 fe80::2%en0 prefixlen 64'], []],
  ])('names as aliases of %s: %j → %j', (_, lines, aliases) => {
    expect(aliasesOf(lines)).toEqual(aliases);
  });

  it('keeps what a cut address line still says', () => {
    expect(addressesOf(['inet 10.0.0.4 netmask', 'inet6 fe80::1%en0 prefixlen'])).toMatchObject([
      { address: '10.0.0.4', prefixLength: null },
      { address: 'fe80::1', zone: 'en0', prefixLength: null },
    ]);
  });

  it('reads a netmask without its leading zeros', () => {
    expect(addressesOf(['inet 10.0.0.4 netmask 0x0'])[0]?.prefixLength).toBe(0);
  });

  it.each([
    ['\tinet 10.0.0.4 netmask 0xff000000', 'belongs to no interface'],
    ['ifconfig: interface en9 does not exist', 'ifconfig reports an error'],
    ['en0: flags=8863<UP> mtu 1500\n\tconstructor 5', 'not a line of ifconfig that is known'],
  ])('says of %j why it is not read', (text, because) => {
    expect(parse(text).unreadLines).toMatchObject([{ because }]);
  });
});
