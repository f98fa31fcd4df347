import { expect, it } from 'vitest';
import { tunnelKindOf } from './tunnel-kind.ts';

it.each([
  ['utun3', 'utun'],
  ['tailscale0', 'tailscale'],
  ['wg-red', 'wireguard'],
  ['ipsec0', 'ipsec'],
  ['ppp0', 'ppp'],
  ['tap1', 'tun'],
  ['en0', null],
  ['wlan0', null],
])('knows by its name what %s is', (name, kind) => {
  expect(tunnelKindOf(name)).toBe(kind);
});

it('takes the kind Linux prints when the name says nothing', () => {
  expect(tunnelKindOf('red', { kind: 'wireguard' })).toBe('wireguard');
  expect(tunnelKindOf('red', { kind: 'tun' })).toBe('tun');
  expect(tunnelKindOf('red', { kind: 'ether' })).toBeNull();
});
