import { parseAddress } from '../address.ts';
import type { NetworkInterface } from '../network-interface.ts';
import { covers } from '../prefix.ts';
import type { Route } from '../route.ts';
import type { TailnetNode } from '../tailnet.ts';
import { splitPrefix } from './prefix-tree.ts';
import { isOpenDefault, primaryDefaults } from './primary-default.ts';
import { type TunnelKind, tunnelKindOf } from './tunnel-kind.ts';

/** A tunnel interface and what the route table sends into it. */
export interface Tunnel {
  readonly interfaceName: string;
  readonly kind: TunnelKind;
  /** `everything`: the default route, or prefixes that together cover nearly every public address. */
  readonly carries: 'everything' | 'some-networks' | 'nothing';
  /** What it carries, as CIDR, in the order of the table; without link-local, multicast and its own addresses. */
  readonly prefixes: readonly string[];
  /** Its own addresses. */
  readonly addresses: readonly string[];
  /** For the person: `Tailscale (mini-red)`, `VPN on utun4`, `utun0, not in use`. */
  readonly label: string;
}

/** 100.64.0.0/10 (RFC 6598), of which Tailscale gives every machine an address, and its own /48 (facts H). */
const TAILSCALE_PREFIXES = [
  { family: 'ipv4', address: '100.64.0.0', prefixLength: 10 },
  { family: 'ipv6', address: 'fd7a:115c:a1e0::', prefixLength: 48 },
] as const;
const NOT_CARRIED = /^(?:169\.254\.|22[4-9]\.|23\d\.|255\.255\.255\.255\/|fe[89ab][0-9a-f]:|ff[0-9a-f]{2}:)/;
/**
 * VPNs that leave out private networks or 0/8 route dozens of prefixes instead of a default. Private, loopback, multicast and
 * reserved space is 14 % of IPv4, so four fifths in the tunnel is all of the internet; of IPv6 only 2000::/3 is in use.
 */
const MOST_OF_IPV4 = 0.8;
const ALL_OF_IPV6 = 1 / 8;

/** The tunnels of a machine, from its interfaces and from interfaces that only its routes name (a pasted table). */
export function findTunnels(
  interfaces: readonly NetworkInterface[],
  routes: readonly Route[],
  tailnetNodes: readonly TailnetNode[],
): readonly Tunnel[] {
  const carried = routesByInterface(routes);
  const known = new Map(interfaces.map((each) => [each.name, each]));
  const self = tailnetNodes.find((node) => node.isSelf);
  return [...new Set([...known.keys(), ...carried.keys()])].flatMap((name) => {
    const kind = tunnelKindOf(name, known.get(name));
    return kind === null ? [] : [describeTunnel(name, kind, known.get(name), carried.get(name) ?? [], self)];
  });
}

function routesByInterface(routes: readonly Route[]): ReadonlyMap<string, readonly Route[]> {
  const primary = primaryDefaults(routes);
  const byInterface = new Map<string, Route[]>();
  for (const route of routes) {
    if (route.table === 'local' || route.flags.includes('I') || (isOpenDefault(route) && !primary.has(route))) continue;
    for (const name of new Set([route.interfaceName, ...route.nextHops.map((hop) => hop.interfaceName)])) {
      if (name === null) continue;
      const sent = byInterface.get(name);
      if (sent === undefined) byInterface.set(name, [route]);
      else sent.push(route);
    }
  }
  return byInterface;
}

function describeTunnel(
  interfaceName: string,
  named: TunnelKind,
  found: NetworkInterface | undefined,
  routes: readonly Route[],
  self: TailnetNode | undefined,
): Tunnel {
  const addresses = (found?.addresses ?? []).map(({ address }) => address);
  const prefixes = [...new Set(routes.flatMap(({ destination }) => destination ?? []))].filter(
    (prefix) => !NOT_CARRIED.test(prefix) && !addresses.includes(splitPrefix(prefix)?.address ?? ''),
  );
  const kind = isTailscale(named, addresses, prefixes, self) ? 'tailscale' : named;
  const carries = carriesEverything(prefixes) ? 'everything' : prefixes.length > 0 ? 'some-networks' : 'nothing';
  return { interfaceName, kind, carries, prefixes, addresses, label: labelOf(interfaceName, kind, carries, self) };
}

/** By the addresses Tailscale itself names; without them by an address, or a whole prefix routed, of its ranges. */
function isTailscale(
  kind: TunnelKind,
  addresses: readonly string[],
  prefixes: readonly string[],
  self?: TailnetNode,
): boolean {
  if (kind === 'tailscale') return true;
  if (kind !== 'utun' && kind !== 'tun') return false;
  if (self !== undefined && addresses.length > 0) return addresses.some((address) => self.addresses.includes(address));
  const isOurs = (address: string) => {
    const parsed = parseAddress(address);
    return parsed !== null && TAILSCALE_PREFIXES.some((prefix) => covers(prefix, parsed));
  };
  return addresses.some(isOurs) || prefixes.some((prefix) => /^100\.64\.0\.0\/10$|^fd7a:115c:a1e0::\/48$/.test(prefix));
}

function carriesEverything(prefixes: readonly string[]): boolean {
  const [ipv4, ipv6] = [
    shareOf(prefixes.filter((each) => !each.includes(':'))),
    shareOf(prefixes.filter((each) => each.includes(':'))),
  ];
  return ipv4 >= MOST_OF_IPV4 || ipv6 >= ALL_OF_IPV6;
}

/** How much of its family's addresses the prefixes cover. They overlap seldom; that a share is then too high does no harm. */
const shareOf = (prefixes: readonly string[]): number =>
  prefixes.reduce((share, prefix) => share + 2 ** -(splitPrefix(prefix)?.length ?? 128), 0);

const NAMES: Readonly<Record<TunnelKind, string>> = {
  tailscale: 'Tailscale',
  wireguard: 'WireGuard',
  ipsec: 'IPsec VPN',
  utun: 'VPN',
  ppp: 'PPP connection',
  tun: 'VPN',
};

function labelOf(name: string, kind: TunnelKind, carries: Tunnel['carries'], self: TailnetNode | undefined): string {
  if (kind === 'tailscale')
    return self === undefined || self.hostname === '' ? `Tailscale on ${name}` : `Tailscale (${self.hostname})`;
  return carries === 'nothing' ? `${name}, not in use` : `${NAMES[kind]} on ${name}`;
}
