import { expect, it } from 'vitest';
import { anInterface, aTailnetNode, darwinRoute, linuxRoute } from './made-up.ts';
import { findTunnels } from './vpn.ts';

it('tells Tailscale from other tunnels by the addresses it names, and idle tunnels from those in use', () => {
  const interfaces = [
    anInterface('en0', ['192.168.77.14']),
    anInterface('utun0', ['fe80::1']),
    anInterface('utun4', ['100.64.7.1', 'fd7a:115c:a1e0::701']),
    anInterface('utun5', ['100.64.9.9']),
  ];
  const routes = [
    darwinRoute('0.0.0.0/0', 'UGScg', 'en0'),
    darwinRoute('::/0', 'UGcIg', 'utun0'),
    darwinRoute('fe80::/64', 'UcI', 'utun0', { zone: 'utun0' }),
    darwinRoute('100.64.0.0/10', 'UCS', 'utun4'),
    darwinRoute('100.64.7.1/32', 'UH', 'utun4'),
    darwinRoute('224.0.0.0/4', 'UmCSI', 'utun4'),
    darwinRoute('10.44.0.0/16', 'UCS', 'utun5'),
  ];
  expect(
    findTunnels(interfaces, routes, [aTailnetNode('mini-red', ['100.64.7.1', 'fd7a:115c:a1e0::701'], true)]),
  ).toEqual([
    {
      interfaceName: 'utun0',
      kind: 'utun',
      carries: 'nothing',
      prefixes: [],
      addresses: ['fe80::1'],
      label: 'utun0, not in use',
    },
    {
      interfaceName: 'utun4',
      kind: 'tailscale',
      carries: 'some-networks',
      prefixes: ['100.64.0.0/10'],
      addresses: ['100.64.7.1', 'fd7a:115c:a1e0::701'],
      label: 'Tailscale (mini-red)',
    },
    {
      interfaceName: 'utun5',
      kind: 'utun',
      carries: 'some-networks',
      prefixes: ['10.44.0.0/16'],
      addresses: ['100.64.9.9'],
      label: 'VPN on utun5',
    },
  ]);
});

it('knows Tailscale by its ranges when nobody asked Tailscale', () => {
  const routes = [darwinRoute('fd7a:115c:a1e0::/48', 'Uc', 'utun4')];
  expect(findTunnels([], routes, [])).toMatchObject([{ kind: 'tailscale', label: 'Tailscale on utun4' }]);
});

it.each([
  ['a default route', ['0.0.0.0/0']],
  ['two halves', ['0.0.0.0/1', '128.0.0.0/1']],
  [
    'all but 0/8',
    ['1.0.0.0/8', '2.0.0.0/7', '4.0.0.0/6', '8.0.0.0/5', '16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2', '128.0.0.0/1'],
  ],
  ['all global IPv6', ['2000::/3']],
])('carries everything with %s', (_, prefixes) => {
  const routes = prefixes.map((prefix) => darwinRoute(prefix, 'UCS', 'utun7'));
  expect(findTunnels([], routes, [])).toMatchObject([{ carries: 'everything', label: 'VPN on utun7' }]);
});

it('counts a default route of a table that policy rules lead to, but not one that waits behind another', () => {
  const waiting = [linuxRoute('0.0.0.0/0', 'eth0', { metric: 100 }), linuxRoute('0.0.0.0/0', 'tun0', { metric: 900 })];
  expect(findTunnels([anInterface('tun0', [])], waiting, [])).toMatchObject([{ carries: 'nothing' }]);
  const wireguard = [linuxRoute('0.0.0.0/0', 'eth0'), linuxRoute('0.0.0.0/0', 'wg0', { table: '51820' })];
  expect(findTunnels([], wireguard, [])).toMatchObject([
    { kind: 'wireguard', carries: 'everything', label: 'WireGuard on wg0' },
  ]);
});
