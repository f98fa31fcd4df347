import { aListener, anInterface, aTailnetNode, darwinRoute, linuxRoute } from '../explain/made-up.ts';
import type { FirewallFact } from '../firewall.ts';
import type { Neighbor } from '../neighbor.ts';
import type { InterfaceAddress, NetworkInterface } from '../network-interface.ts';
import type { Resolver } from '../resolver.ts';
import { type OverviewFacts, overviewQuestions } from './overview-facts.ts';

/** Whole machines for tests: every question read, the rows made up. Only tests import this file. */

/** Facts of a machine; a question that is not given was read and has no rows. */
export function factsOf(changes: Partial<OverviewFacts>): OverviewFacts {
  const empty = { kind: 'read', value: [], incomplete: null } as const;
  const none = Object.fromEntries(overviewQuestions.map((question) => [question, empty]));
  return { ...(none as unknown as OverviewFacts), ...changes }; // one empty answer a question, by construction
}

export const read = <Row>(...value: readonly Row[]) => ({ kind: 'read', value, incomplete: null }) as const;

/** An interface whose addresses have prefix lengths: `withPrefixes('en0', ['192.168.2.171/24'])`. */
export function withPrefixes(
  name: string,
  prefixes: readonly string[],
  more: Partial<NetworkInterface> = {},
  ofEach: Partial<InterfaceAddress> = {},
): NetworkInterface {
  const made = anInterface(
    name,
    prefixes.map((each) => each.split('/')[0] ?? ''),
    more,
  );
  const lengths = prefixes.map((each) => Number(each.split('/')[1]));
  return {
    ...made,
    addresses: made.addresses.map((own, at) => ({ ...own, prefixLength: lengths[at] ?? null, ...ofEach })),
  };
}

export const aResolver = (nameservers: readonly string[], more: Partial<Resolver> = {}): Resolver => ({
  ...{ line: 1, printed: nameservers.join(' '), scope: 'default', number: 1, domain: null, searchDomains: [] },
  ...{ nameservers: [...nameservers], interfaceName: null, flags: [], reach: null, options: [] },
  ...{ order: null, port: null, timeoutSeconds: null },
  ...more,
});

export const aNeighbor = (address: string, interfaceName: string, more: Partial<Neighbor> = {}): Neighbor => ({
  ...{
    line: 1,
    printed: address,
    family: address.includes(':') ? 'ipv6' : 'ipv4',
    address,
    zone: null,
    hostname: null,
  },
  ...{ mac: '98:3c:21:40:00:01', interfaceName, state: null, isRouter: false, flags: [], expiresInSeconds: null },
  ...more,
});

export const aFirewallFact = (
  subject: FirewallFact['subject'],
  value: FirewallFact['value'],
  detail: string | null = null,
): FirewallFact => ({ line: 1, printed: `${subject} ${value}`, layer: 'application-firewall', subject, value, detail });

const WIFI = withPrefixes('en0', ['192.168.77.14/24', 'fe80::14/64'], { hardwarePort: 'Wi-Fi', status: 'active' });
const macOs = read({ line: 1, printed: '', name: 'macOS', version: '15.3', versionExtra: null, build: '24D60' });
const gateway = { gateway: '192.168.77.1' };

/** A Mac on Wi-Fi and nothing else. */
export const wifiMac = factsOf({
  system: macOs,
  interfaces: read(withPrefixes('lo0', ['127.0.0.1/8']), WIFI, anInterface('utun0', ['fe80::a0'])),
  routes: read(
    darwinRoute('0.0.0.0/0', 'UGScg', 'en0', gateway),
    darwinRoute('192.168.77.0/24', 'UCS', 'en0'),
    darwinRoute('::/0', 'UGcIg', 'utun0', { gateway: 'fe80::%utun0' }),
  ),
  neighbors: read(aNeighbor('192.168.77.1', 'en0')),
  resolvers: read(aResolver(['192.168.77.1']), aResolver([], { domain: 'local', options: ['mdns'] })),
  firewall: read(aFirewallFact('state', 'off'), aFirewallFact('stealth', 'off')),
  listeners: read(aListener('*', 7000, 501), aListener('127.0.0.1', 8000, 502), aListener('192.168.77.14', 9000, 503)),
});

/** The same behind a VPN that covers the default route with two halves (OpenVPN def1), for IPv4 alone. */
export const fullTunnelMac: OverviewFacts = {
  ...wifiMac,
  interfaces: read(
    withPrefixes('en0', ['192.168.77.14/24', '2001:db8:77::14/64'], { hardwarePort: 'Wi-Fi', status: 'active' }),
    anInterface('utun4', ['10.8.0.6']),
  ),
  routes: read(
    darwinRoute('0.0.0.0/1', 'UGSc', 'utun4', { gateway: '10.8.0.5' }),
    darwinRoute('128.0.0.0/1', 'UGSc', 'utun4', { gateway: '10.8.0.5' }),
    darwinRoute('0.0.0.0/0', 'UGScg', 'en0', gateway),
    darwinRoute('198.51.100.9/32', 'UGHS', 'en0', gateway),
    darwinRoute('::/0', 'UGcg', 'en0', { gateway: 'fe80::1%en0' }),
  ),
};

/** Ethernet and Wi-Fi in one network, and Tailscale that is stopped. */
export const twoLinksMac: OverviewFacts = {
  ...wifiMac,
  interfaces: read(
    withPrefixes('en0', ['192.168.77.20/24'], { hardwarePort: 'Ethernet', status: 'active' }),
    withPrefixes('en1', ['192.168.77.14/24'], { hardwarePort: 'Wi-Fi', status: 'active' }),
    anInterface('utun3', ['100.64.7.1']),
  ),
  routes: read(
    darwinRoute('0.0.0.0/0', 'UGScg', 'en0', gateway),
    darwinRoute('0.0.0.0/0', 'UGScIg', 'en1', gateway),
    darwinRoute('100.64.0.0/10', 'UCS', 'utun3'),
  ),
  tailnet: read({ ...aTailnetNode('mini-red', ['100.64.7.1'], true), backendState: 'Stopped' }),
};

/** No network but what the Mac gave itself. */
export const offlineMac: OverviewFacts = {
  ...wifiMac,
  interfaces: read(
    withPrefixes('en0', ['169.254.8.9/16'], { hardwarePort: 'Ethernet', status: 'active' }),
    withPrefixes('en1', [], { hardwarePort: 'Wi-Fi', status: 'inactive' }),
  ),
  routes: read(darwinRoute('169.254.0.0/16', 'UCS', 'en0')),
  resolvers: read(aResolver([], { domain: 'local', options: ['mdns'] })),
};

/** A Linux server on both families with a packet filter that needs root to be listed. */
export const linuxServer = factsOf({
  system: read({ line: 1, printed: '', name: 'Debian GNU/Linux', version: '12', versionExtra: null, build: null }),
  interfaces: read(withPrefixes('eth0', ['192.0.2.10/24', '2001:db8::10/64'], { kind: 'ether', status: 'UP' })),
  routes: read(
    linuxRoute('0.0.0.0/0', 'eth0', { gateway: '192.0.2.1', sourceAddress: '192.0.2.10' }),
    linuxRoute('0.0.0.0/0', 'eth1', { gateway: '198.51.100.1', metric: 600 }),
    linuxRoute('::/0', 'eth0', { gateway: 'fe80::1' }),
    linuxRoute('203.0.113.0/24', '', { kind: 'blackhole', interfaceName: null }),
    linuxRoute('0.0.0.0/0', 'wg0', { table: '51820' }),
  ),
  neighbors: read(aNeighbor('192.0.2.1', 'eth0', { state: 'FAILED', mac: null })),
  resolvers: read(aResolver(['192.0.2.53', '127.0.0.53'])),
  proxies: { kind: 'not-checked', because: 'This system keeps no such setting.' },
  firewall: read({
    ...aFirewallFact('ruleset', 'unknown', 'Operation not permitted (you must be root)'),
    layer: 'nftables',
  }),
});
