import type { NetworkInterface } from '../network-interface.ts';

export type TunnelKind = 'tailscale' | 'wireguard' | 'ipsec' | 'utun' | 'ppp' | 'tun';

/** Names that the systems and the usual programs give to tunnels. `utun` says only that a program made it (macOS). */
const KIND_OF_NAME: readonly (readonly [RegExp, TunnelKind])[] = [
  [/^tailscale\d+$/, 'tailscale'],
  [/^wg[-\w]*$/, 'wireguard'],
  [/^ipsec\d+$/, 'ipsec'],
  [/^utun\d+$/, 'utun'],
  [/^ppp\d+$/, 'ppp'],
  [/^(?:tun|tap)\d+$/, 'tun'],
];

/** What kind of tunnel an interface is by its name, or by the kind Linux prints; `null` when it is none. */
export function tunnelKindOf(name: string, found?: Pick<NetworkInterface, 'kind'>): TunnelKind | null {
  const named = KIND_OF_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return named;
  if (found?.kind === 'wireguard') return 'wireguard';
  return found?.kind === 'tun' || found?.kind === 'tunnel' ? 'tun' : null;
}
