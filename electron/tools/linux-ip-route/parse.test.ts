import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../../shared/route.ts';
import { parseText } from '../platform-tool.ts';
import { expectSameAsJson, parserCases } from '../testing.ts';
import { linuxIpRoute } from './index.ts';

const read = (text: string) => parseText(linuxIpRoute, text);
const only = (element: unknown) => {
  const { rows, unreadLines } = read(JSON.stringify([element]));
  expect([rows.length, unreadLines]).toEqual([1, []]);
  return rows[0];
};

describe('linux-ip-route', () => {
  parserCases(linuxIpRoute, import.meta.dirname);

  it('reads the plain text as the JSON of the same system', () => expectSameAsJson(linuxIpRoute, import.meta.dirname));
  it.each([
    [
      { dst: 'default', dev: 'eth0' },
      { family: 'ipv4', destination: '0.0.0.0/0' },
    ],
    [
      { dst: 'default', dev: 'eth0', pref: 'medium' },
      { family: 'ipv6', destination: '::/0' },
    ],
    [
      { dst: 'default', gateway: '2001:db8::1' },
      { family: 'ipv6', gateway: '2001:db8::1' },
    ],
    [
      { dst: 'default', via: { family: 'inet6', host: 'fe80::1' }, dev: 'eth0' },
      { family: 'ipv4', gateway: 'fe80::1%eth0' },
    ],
    [
      { dst: 'default', nexthops: [{ gateway: 'fe80::1', dev: 'e0' }] },
      { family: 'ipv6', gateway: null },
    ],
    [
      { dst: '0.0.0.0/1', dev: 'tun0' },
      { family: 'ipv4', destination: '0.0.0.0/1' },
    ],
    [
      { dst: '192.0.2.7', dev: 'eth0' },
      { destination: '192.0.2.7/32', zone: null },
    ],
    [
      { dst: '2001:db8:0:0::7', dev: 'eth0' },
      { destination: '2001:db8::7/128', zone: null },
    ],
    [
      { dst: 'fe80::/64', dev: 'eth0' },
      { destination: 'fe80::/64', zone: 'eth0' },
    ],
  ])('reads %j', (element, expected) => expect(only(element)).toMatchObject(expected));

  it.each([
    ['{"dev":"eth0"}', 'a route without "dst"'],
    ['{"dst":"nowhere"}', 'the destination is not an address or prefix'],
    ['{"dst":"192.0.2.0/33"}', 'the prefix length is out of range'],
    ['{"dst":"192.0.2.0/x"}', 'the prefix length is out of range'],
    ['{"dst":"192.0.2.0/24","type":"teleport"}', 'unknown route type "teleport"'],
    ['{"dst":}', 'not valid JSON'],
  ])('hands back %s', (text, because) => {
    expect(read(`[${text}]`)).toEqual({ rows: [], unreadLines: [{ line: 1, text, because }] });
  });

  it('keeps the rows before a record that is cut off', () => {
    const { rows, unreadLines } = read('[{"dst":"192.0.2.0/24","dev":"eth0"},{"dst":"192.0');
    expect(rows).toHaveLength(1);
    expect(unreadLines).toEqual([{ line: 1, text: '{"dst":"192.0', because: 'the record is cut off' }]);
  });

  it('reads the type that iproute2 5.9 prints without its key', () => {
    const text = '{"local","dst":"192.0.2.7","dev":"eth0","table":"local"}';
    expect(read(`[${text}]`)).toMatchObject({ rows: [{ kind: 'local', printed: text }], unreadLines: [] });
  });

  it('takes a brace inside a string for a character', () => {
    const { rows } = read('[{"dst":"192.0.2.0/24","dev":"}{\\"["},{"dst":"198.51.100.0/24"}]');
    expect(rows.map(({ interfaceName }) => interfaceName)).toEqual(['}{"[', null]);
  });

  it('reads back any table printed in this format', () => {
    fc.assert(
      fc.property(fc.array(anyRoute, { maxLength: 20 }), (routes) => {
        const { rows, unreadLines } = read(`${JSON.stringify(routes.map(printAsIp))}\n`);
        expect(unreadLines).toEqual([]);
        expect(rows.map(({ line, printed, ...rest }) => rest)).toEqual(routes);
      }),
    );
  });
});

describe('the plain text of linux-ip-route', () => {
  it('reads back any table printed in this format', () => {
    fc.assert(
      fc.property(fc.array(anyRoute.filter(hasWay), { maxLength: 20 }), (routes) => {
        const { rows, unreadLines } = read(routes.map(printAsText).join(''));
        expect(unreadLines).toEqual([]);
        expect(rows.map(({ line, printed, ...rest }) => rest)).toEqual(routes);
      }),
    );
  });

  it.each([
    ['10.1.0.0/16 dev eth0 teleport 7', 'unknown word "teleport"'],
    ['10.1.0.0/16 dev', '"dev" has no value, or is not known'],
    ['default settings', '"settings" has no value, or is not known'],
    ['10.1.0.0/16', 'a route without a way out'],
    ['10.1.0.0/33 dev eth0', 'the prefix length is out of range'],
    ['\tnexthop via 192.0.2.1 dev eth0 weight 1', 'belongs to no route'],
    ['Cannot find device "eth9"', 'not a route of ip'],
  ])('hands back %j', (text, because) => {
    expect(read(text)).toEqual({ rows: [], unreadLines: [{ line: 1, text, because }] });
  });

  it('reads JSON that follows other text, line numbers being those of the whole', () => {
    const { rows, unreadLines } = read('Dump was interrupted\n\n[{"dst":"192.0.2.0/24","dev":"eth0"}]\n');
    expect(rows).toMatchObject([{ line: 3, destination: '192.0.2.0/24' }]);
    expect(unreadLines).toMatchObject([{ line: 1 }]);
  });
});

type RouteFacts = Omit<Route, 'line' | 'printed'>;

const interfaceName = fc.stringMatching(/^[a-z]{1,8}[0-9]{1,3}$/);
const weight = fc.integer({ min: 1, max: 256 });
const nextHop = fc.record({ gateway: fc.ipV4(), interfaceName, weight, flags: fc.subarray(['onlink']) });

const anyRoute: fc.Arbitrary<RouteFacts> = fc.record({
  family: fc.constant('ipv4' as const),
  destination: fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, length]) => `${address}/${length}`),
  zone: fc.constant(null),
  gateway: fc.option(fc.ipV4()),
  gatewayLink: fc.constant(null),
  flags: fc.subarray(['onlink', 'linkdown', 'pervasive', 'offload']),
  interfaceName: fc.option(interfaceName),
  expiresInSeconds: fc.option(fc.nat(100_000)),
  expired: fc.constant(false),
  kind: fc.constantFrom('unicast' as const, 'local' as const, 'blackhole' as const, 'throw' as const),
  table: fc.constantFrom('main', 'local', '7'),
  protocol: fc.option(fc.constantFrom('kernel', 'dhcp', 'static', 'ra')),
  scope: fc.option(fc.constantFrom('link', 'host')),
  metric: fc.option(fc.nat(4_294_967_295)),
  sourceAddress: fc.option(fc.ipV4()),
  mtuBytes: fc.option(fc.integer({ min: 68, max: 65_535 })),
  nextHops: fc.array(nextHop, { maxLength: 3 }),
});

/** The keys and the order of iproute2's iproute.c; what a route does not have is not printed. */
function printAsIp(route: RouteFacts): Readonly<Record<string, unknown>> {
  const { kind, destination, table, flags, nextHops, mtuBytes } = route;
  const printed = {
    type: kind === 'unicast' ? null : kind,
    dst: destination === '0.0.0.0/0' ? 'default' : destination?.replace(/\/32$/, ''),
    gateway: route.gateway,
    dev: route.interfaceName,
    table: table === 'main' ? null : table,
    protocol: route.protocol,
    scope: route.scope,
    prefsrc: route.sourceAddress,
    metric: route.metric,
    flags,
    expires: route.expiresInSeconds,
    metrics: mtuBytes === null ? null : [{ mtu: mtuBytes }],
    nexthops: nextHops.length === 0 ? null : nextHops.map(({ interfaceName: dev, ...hop }) => ({ ...hop, dev })),
  };
  return Object.fromEntries(Object.entries(printed).filter(([, value]) => value !== null));
}

const hasWay = ({ kind, interfaceName: dev, gateway, nextHops }: RouteFacts): boolean =>
  kind !== 'unicast' || dev !== null || gateway !== null || nextHops.length > 0;

/** The same facts in the order and the words of plain `ip route`. */
function printAsText(route: RouteFacts): string {
  const { kind, destination, table, mtuBytes, expiresInSeconds: expires } = route;
  const words = (word: string, value: string | number | null) => (value === null ? [] : [word, value]);
  const first = [
    ...(kind === 'unicast' ? [] : [kind]),
    destination === '0.0.0.0/0' ? 'default' : destination?.replace(/\/32$/, ''),
    ...words('via', route.gateway),
    ...words('dev', route.interfaceName),
    ...words('table', table === 'main' ? null : table),
    ...words('proto', route.protocol),
    ...words('scope', route.scope),
    ...words('src', route.sourceAddress),
    ...words('metric', route.metric),
    ...route.flags,
    ...words('expires', expires === null ? null : `${expires}sec`),
    ...words('mtu', mtuBytes),
  ];
  const hops = route.nextHops.map(
    (hop) => `\tnexthop via ${hop.gateway} dev ${hop.interfaceName} weight ${hop.weight} ${hop.flags.join(' ')}\n`,
  );
  return `${first.join(' ')} \n${hops.join('')}`;
}
