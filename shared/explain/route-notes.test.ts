import { describe, expect, it } from 'vitest';
import type { NetworkInterface } from '../network-interface.ts';
import type { Route } from '../route.ts';
import { anInterface, darwinRoute, linuxRoute } from './made-up.ts';
import { noteRoutes } from './route-notes.ts';

const kindsOf = (routes: readonly Route[], interfaces: readonly NetworkInterface[] = []): string[][] =>
  noteRoutes(routes, interfaces).map((notes) => notes.map(({ kind, severity }) => `${kind}: ${severity}`));
const textOf = (routes: readonly Route[], at: number): string => noteRoutes(routes, [])[at]?.[0]?.text ?? '';

describe('an own address', () => {
  const own = darwinRoute('192.168.77.14/32', 'UHLS', 'lo0', { gatewayLink: '02:00:5e:10:00:01' });
  const linuxOwn = linuxRoute('192.168.77.14/32', 'eth0', { kind: 'local', table: 'local' });

  it('through lo0 is normal and never a cause', () => {
    expect(noteRoutes([own], [anInterface('en0', ['192.168.77.14'])])[0]).toEqual([
      {
        kind: 'own-address-via-loopback',
        severity: 'normal',
        text: 'Your own address: macOS answers it inside the machine through lo0. Normal, never a cause.',
        source: 'xnu bsd/netinet/in_arp.c, arp_rtrequest',
      },
    ]);
  });
  it('is not called a neighbour or a duplicate besides', () => {
    const cloned = darwinRoute('192.168.77.14/32', 'UHLWI', 'lo0', { gatewayLink: '02:00:5e:10:00:01' });
    const beside = darwinRoute('192.168.77.14/32', 'UCS', 'en0', { gatewayLink: 'link#5' });
    expect(kindsOf([beside, cloned])).toEqual([[], ['own-address-via-loopback: normal']]);
  });
  it('is told by its shape when the interfaces are not known', () => {
    expect(kindsOf([own, linuxOwn])).toEqual([
      ['own-address-via-loopback: normal'],
      ['own-address-via-loopback: normal'],
    ]);
  });
  it('is not claimed for an address that the interfaces do not have, nor for 127.0.0.1', () => {
    expect(kindsOf([own], [anInterface('en0', ['192.168.77.15'])])).toEqual([[]]);
    expect(
      kindsOf([darwinRoute('127.0.0.1/32', 'UHL', 'lo0'), darwinRoute('192.168.77.14/32', 'UHLWIi', 'en0')]),
    ).toEqual([[], ['neighbor-clone: normal']]);
  });
});

describe('a default route', () => {
  it('is named with its interface, scoped ones as scoped', () => {
    const routes = [
      darwinRoute('0.0.0.0/0', 'UGScg', 'en0', { gateway: '192.168.77.1' }),
      darwinRoute('0.0.0.0/0', 'UGScIg', 'en7'),
      darwinRoute('::/0', 'UGcIg', 'utun0'),
    ];
    expect(kindsOf(routes)).toEqual([['default-route: normal'], ['scoped: normal'], ['scoped: normal']]);
    expect(textOf(routes, 0)).toContain('leaves by en0 to 192.168.77.1');
  });
  it('into a tunnel is a VPN', () => {
    expect(kindsOf([darwinRoute('0.0.0.0/0', 'UCSg', 'utun7')])).toEqual([['tunnel-default: notice']]);
    expect(kindsOf([linuxRoute('0.0.0.0/0', 'wg0', { table: '51820' })])).toEqual([['tunnel-default: notice']]);
    expect(kindsOf([linuxRoute('0.0.0.0/0', 'red')], [anInterface('red', [], { kind: 'wireguard' })])).toEqual([
      ['tunnel-default: notice'],
    ]);
  });
  it('with the higher metric waits for the first to go away', () => {
    const routes = [
      linuxRoute('0.0.0.0/0', 'wlan0', { metric: 600 }),
      linuxRoute('0.0.0.0/0', 'eth0', { metric: 100 }),
    ];
    expect(kindsOf(routes)).toEqual([['default-route: notice'], ['default-route: normal']]);
  });
});

it('names a full-tunnel VPN by its two halves', () => {
  const routes = [
    darwinRoute('0.0.0.0/1', 'UGSc', 'utun4'),
    darwinRoute('128.0.0.0/1', 'UGSc', 'utun4'),
    darwinRoute('::/1', 'UGSc', 'utun4'),
  ];
  expect(kindsOf(routes)).toEqual([['half-default: notice'], ['half-default: notice'], ['half-default: notice']]);
  expect(textOf(routes, 0)).toContain('a full-tunnel VPN on utun4 carries everything');
  expect(textOf(routes, 2)).toContain('The other half (8000::/1) does not');
});

it('warns of routes that refuse or drop', () => {
  const routes = [
    darwinRoute('198.51.100.0/24', 'UGSR', 'en0'),
    darwinRoute('192.168.77.9/32', 'UHRLWIi', 'en0', { expiresInSeconds: 16 }),
    darwinRoute('203.0.113.0/24', 'USB', 'lo0'),
    linuxRoute('10.45.0.0/16', 'eth0', { kind: 'prohibit' }),
  ];
  expect(kindsOf(routes)).toEqual([
    ['reject: warning'],
    ['reject: warning'],
    ['blackhole: warning'],
    ['reject: warning'],
  ]);
  expect(textOf(routes, 1)).toContain('did not answer ARP');
});

describe('a prefix on two interfaces', () => {
  it('is usual on macOS when all but one are scoped', () => {
    const routes = [darwinRoute('192.168.77.0/24', 'UCS', 'en0'), darwinRoute('192.168.77.0/24', 'UCSI', 'en7')];
    expect(kindsOf(routes)).toEqual([['duplicate-prefix: normal'], ['duplicate-prefix: normal', 'scoped: normal']]);
    expect(textOf(routes, 0)).toContain('This route wins');
    expect(textOf(routes, 1)).toContain('en0 wins');
  });
  it('is worth a notice on Linux, and the lower metric wins', () => {
    const routes = [
      linuxRoute('192.168.77.0/24', 'wlan0', { metric: 600 }),
      linuxRoute('192.168.77.0/24', 'eth0', { metric: 100 }),
    ];
    expect(kindsOf(routes)).toEqual([['duplicate-prefix: notice'], ['duplicate-prefix: notice']]);
    expect(textOf(routes, 0)).toContain('eth0 wins');
  });
  it('is not seen between tables, zones, or ranges that every interface has', () => {
    const routes = [
      linuxRoute('192.168.77.0/24', 'eth0'),
      linuxRoute('192.168.77.0/24', 'wlan0', { table: '52' }),
      darwinRoute('224.0.0.0/4', 'UmCS', 'en0', { kind: 'multicast' }),
      darwinRoute('224.0.0.0/4', 'UmCSI', 'en7', { kind: 'multicast' }),
      darwinRoute('fe80::/64', 'UCI', 'en0', { zone: 'en0' }),
      darwinRoute('fe80::/64', 'UCI', 'en7', { zone: 'en7' }),
    ];
    expect(kindsOf(routes)).toEqual([
      [],
      [],
      ['multicast: normal'],
      ['multicast: normal'],
      ['link-local: normal'],
      ['link-local: normal'],
    ]);
  });
});

it('has nothing to say of an ordinary network, and nothing of an empty table', () => {
  expect(kindsOf([darwinRoute('192.168.77.0/24', 'UCS', 'en0')])).toEqual([[]]);
  expect(noteRoutes([], [])).toEqual([]);
});
