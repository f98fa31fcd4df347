import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, parseAddress } from '../address.ts';
import { covers, parsePrefix } from '../prefix.ts';
import type { Route } from '../route.ts';
import { darwinRoute, linuxRoute } from './made-up.ts';
import { indexRoutes, type RouteForOptions, routeFor } from './route-for.ts';

const read = (text: string): Address => parseAddress(text) ?? { family: 'ipv4', address: text, zone: null };

/** `kind interface gateway`, which is what a person would ask for. */
function ask(routes: readonly Route[], address: string, options?: RouteForOptions): string {
  const decision = routeFor(read(address), indexRoutes(routes), options);
  if (decision.kind !== 'leaves') return decision.kind;
  return [decision.kind, decision.interfaceName, decision.gateway].filter((each) => each !== null).join(' ');
}

describe('on macOS', () => {
  const mac = [
    darwinRoute('0.0.0.0/0', 'UGScg', 'en0', { gateway: '192.168.77.1' }),
    darwinRoute('0.0.0.0/0', 'UGScIg', 'en7', { gateway: '10.44.0.1' }),
    darwinRoute('10.44.0.0/16', 'UCS', 'en7'),
    darwinRoute('127.0.0.0/8', 'UCS', 'lo0'),
    darwinRoute('192.168.77.0/24', 'UCS', 'en0'),
    darwinRoute('192.168.77.0/24', 'UCSI', 'en7'),
    darwinRoute('192.168.77.14/32', 'UHLS', 'lo0'),
    darwinRoute('192.168.77.20/32', 'UHLWIi', 'en0'),
    darwinRoute('198.51.100.0/24', 'UGSR', 'en0', { gateway: '192.168.77.1' }),
    darwinRoute('203.0.113.0/24', 'UGSB', 'en0'),
    darwinRoute('fe80::/64', 'UCI', 'en0', { zone: 'en0' }),
    darwinRoute('fe80::/64', 'UCI', 'en7', { zone: 'en7' }),
    darwinRoute('fe80::14/128', 'UHLI', 'lo0', { zone: 'en0' }),
  ];

  it.each([
    ['192.0.2.1', 'leaves en0 192.168.77.1'],
    ['10.44.3.4', 'leaves en7'],
    ['192.168.77.30', 'leaves en0'],
    ['192.168.77.20', 'leaves en0'],
    ['192.168.77.14', 'stays-here'],
    ['127.0.0.1', 'stays-here'],
    ['198.51.100.9', 'refused'],
    ['203.0.113.9', 'dropped'],
    ['fe80::9%en7', 'leaves en7'],
    ['fe80::14%en0', 'stays-here'],
    ['fe80::9', 'needs-zone'],
    ['2001:db8::1', 'no-route'],
  ])('%s: %s', (address, expected) => {
    expect(ask(mac, address)).toBe(expected);
  });

  it('takes the clone of a single address before its network', () => {
    const decision = routeFor(read('192.168.77.20'), indexRoutes(mac));
    expect(decision).toMatchObject({ kind: 'leaves', route: { destination: '192.168.77.20/32' } });
  });

  it('does not take a clone of 0.0.0.0, which netstat prints as default, for the default route', () => {
    const routes = [darwinRoute('0.0.0.0/0', 'UCSg', 'ipsec0'), darwinRoute('0.0.0.0/0', 'UHWbIg', 'ipsec0')];
    expect(routeFor(read('192.0.2.1'), indexRoutes(routes))).toMatchObject({ route: { flags: ['U', 'C', 'S', 'g'] } });
  });

  it('uses scoped routes for a program bound to their interface only', () => {
    expect(ask(mac, '192.0.2.1', { scopeInterface: 'en7' })).toBe('leaves en7 10.44.0.1');
    expect(ask(mac, '192.168.77.30', { scopeInterface: 'en7' })).toBe('leaves en7');
    expect(ask(mac, '10.44.3.4', { scopeInterface: 'en0' })).toBe('leaves en0 192.168.77.1');
    expect(ask(mac, '192.0.2.1', { scopeInterface: 'en9' })).toBe('no-route');
  });
});

describe('on Linux', () => {
  const linux = [
    linuxRoute('0.0.0.0/0', 'eth0', { gateway: '192.168.77.1', metric: 100 }),
    linuxRoute('0.0.0.0/0', 'wlan0', { gateway: '192.168.88.1', metric: 600 }),
    linuxRoute('192.168.77.0/24', 'eth0', { metric: 100 }),
    linuxRoute('192.168.77.0/24', 'wlan0', { metric: 50 }),
    linuxRoute('192.168.77.14/32', 'eth0', { kind: 'local', table: 'local' }),
    linuxRoute('127.0.0.0/8', 'lo', { kind: 'local', table: 'local' }),
    linuxRoute('10.44.0.0/16', 'eth0', { kind: 'throw' }),
    linuxRoute('10.44.0.0/16', 'eth1', { table: 'default' }),
    linuxRoute('10.45.0.0/16', 'eth0', { kind: 'prohibit' }),
    linuxRoute('10.46.0.0/16', 'eth0', { kind: 'blackhole' }),
    linuxRoute('10.47.0.0/16', 'eth5', { flags: ['dead', 'linkdown'] }),
    linuxRoute('10.48.0.0/16', 'eth0', { table: '52' }),
    linuxRoute('10.49.0.0/16', '', {
      interfaceName: null,
      nextHops: [
        { gateway: '192.168.77.2', interfaceName: 'eth0', weight: 1, flags: ['dead'] },
        { gateway: '192.168.77.3', interfaceName: 'eth0', weight: 1, flags: [] },
        { gateway: '192.168.88.3', interfaceName: 'wlan0', weight: 2, flags: [] },
      ],
    }),
  ];

  it.each([
    ['192.0.2.1', 'leaves eth0 192.168.77.1'],
    ['192.168.77.30', 'leaves wlan0'],
    ['192.168.77.14', 'stays-here'],
    ['127.9.9.9', 'stays-here'],
    ['10.44.1.1', 'leaves eth1'],
    ['10.45.1.1', 'refused'],
    ['10.46.1.1', 'dropped'],
    ['10.47.1.1', 'leaves eth0 192.168.77.1'],
    ['10.48.1.1', 'leaves eth0 192.168.77.1'],
    ['10.49.1.1', 'leaves eth0 192.168.77.3'],
  ])('%s: %s', (address, expected) => {
    expect(ask(linux, address)).toBe(expected);
  });

  it('names every living next hop of a multipath route, and those of the bound interface only', () => {
    const index = indexRoutes(linux);
    expect(routeFor(read('10.49.1.1'), index)).toMatchObject({
      nextHops: [{ interfaceName: 'eth0' }, { interfaceName: 'wlan0' }],
    });
    expect(routeFor(read('10.49.1.1'), index, { scopeInterface: 'wlan0' })).toMatchObject({ gateway: '192.168.88.3' });
  });

  it('says which tables it could not know of', () => {
    expect(indexRoutes(linux).otherTables).toEqual(['52']);
  });
});

it('answers as a search through every route does', () => {
  const prefix = fc.tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(128)).map(([text, length]) => {
    const { address, family } = read(text);
    return { family, destination: `${address}/${family === 'ipv4' ? length % 33 : length}` };
  });
  const route = fc
    .tuple(prefix, fc.nat(3), fc.constantFrom('local', 'main', 'default'))
    .map(([{ destination }, metric, table]) => linuxRoute(destination, 'eth0', { metric, table }));
  fc.assert(
    fc.property(fc.array(route, { maxLength: 20 }), fc.nat(), (routes, at) => {
      const target = read(routes[at % Math.max(1, routes.length)]?.destination?.split('/')[0] ?? '192.0.2.1');
      const decision = routeFor({ ...target, zone: 'eth0' }, indexRoutes(routes));
      expect('route' in decision ? decision.route : null).toBe(searchAll(routes, target));
    }),
  );
});

function searchAll(routes: readonly Route[], target: Address): Route | null {
  const lengthOf = ({ destination }: Route) => Number(destination?.split('/')[1]);
  for (const table of ['local', 'main', 'default']) {
    const fitting = routes.filter((route) => {
      const prefix = parsePrefix(route.destination ?? '');
      return route.table === table && prefix !== null && covers(prefix, target);
    });
    const [best] = fitting.sort((a, b) => lengthOf(b) - lengthOf(a) || (a.metric ?? 0) - (b.metric ?? 0));
    if (best !== undefined) return best;
  }
  return null;
}
