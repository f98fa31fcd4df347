import { describe, expect, it } from 'vitest';
import { describeOverview } from './describe-overview.ts';
import {
  aFirewallFact,
  factsOf,
  fullTunnelMac,
  linuxServer,
  offlineMac,
  read,
  twoLinksMac,
  wifiMac,
} from './made-up.ts';
import { Overview } from './overview.ts';
import { type OverviewFacts, overviewQuestions } from './overview-facts.ts';

const waysOf = (facts: OverviewFacts) => {
  const { ways } = describeOverview(facts, 'darwin');
  return ways.kind === 'read' ? ways.value : [];
};
const said = (facts: OverviewFacts, platform: 'darwin' | 'linux' = 'darwin') =>
  describeOverview(facts, platform).notices.map(({ id, severity }) => `${severity} ${id}`);

describe('describeOverview', () => {
  it('tells the way out of a Mac on Wi-Fi, and nothing odd', () => {
    const overview = describeOverview(wifiMac, 'darwin');
    expect(overview.ways).toEqual({
      kind: 'read',
      incomplete: null,
      value: [
        {
          kind: 'leaves',
          family: 'ipv4',
          interfaceName: 'en0',
          hardwarePort: 'Wi-Fi',
          sourceAddress: '192.168.77.14',
          gateway: { address: '192.168.77.1', mac: '98:3c:21:40:00:01', neighborState: null },
          destination: '0.0.0.0/0',
          isTunnel: false,
          partlyBy: [],
        },
        { kind: 'none', family: 'ipv6', because: 'no-route', hasAddress: false },
      ],
    });
    expect(overview.otherWays).toEqual([]);
    expect(overview.notices).toEqual([]);
    expect(overview.system).toMatchObject({ value: 'macOS 15.3 (24D60)' });
    expect(overview.localNetworkPermission).toBe('not-checked');
    expect(overview.firewall).toMatchObject({
      text: 'application firewall off',
      details: [expect.stringContaining('pf, the packet filter, was not asked')],
    });
    expect(overview.listeners).toMatchObject({
      value: {
        everyoneTcp: 1,
        oneAddressOrNetwork: 1,
        thisComputerOnly: 1,
        openPorts: [{ port: 7000, commands: ['lamp501'] }],
      },
    });
    expect(overview.resolvers).toMatchObject({
      value: { everybody: [{ servers: ['192.168.77.1'] }], multicastDomains: ['local'] },
    });
  });

  it('lets two halves of the default win, names what they overrule, and says that IPv6 goes past the tunnel', () => {
    expect(waysOf(fullTunnelMac)).toMatchObject([
      { interfaceName: 'utun4', sourceAddress: '10.8.0.6', isTunnel: true, partlyBy: [] },
      { interfaceName: 'en0', gateway: { address: 'fe80::1%en0', mac: null }, sourceAddress: '2001:db8:77::14' },
    ]);
    const { otherWays, tunnels } = describeOverview(fullTunnelMac, 'darwin');
    expect(otherWays).toMatchObject([{ interfaceName: 'en0', family: 'ipv4', use: 'overruled' }]);
    expect(tunnels).toMatchObject({ value: [{ interfaceName: 'utun4', carries: 'everything' }] });
    expect(said(fullTunnelMac)).toEqual(['notice through-tunnel', 'notice past-tunnel-ipv6']);
  });

  it('counts a scoped default as another way, and warns of one network on two interfaces', () => {
    expect(describeOverview(twoLinksMac, 'darwin').otherWays).toMatchObject([
      { interfaceName: 'en1', sourceAddress: '192.168.77.14', use: 'bound-programs-only' },
    ]);
    expect(said(twoLinksMac)).toEqual(['notice tailnet-0', 'notice shared-network-en0-en1']);
  });

  it('says why a Mac without DHCP is cut off', () => {
    expect(waysOf(offlineMac)).toMatchObject([{ kind: 'none' }, { kind: 'none' }]);
    expect(said(offlineMac)).toEqual(['problem no-way-out', 'problem no-resolver', 'problem self-assigned-en0']);
  });

  it('describes a Linux server: a silent gateway, a spare default, a dropping route, a table by rule', () => {
    const overview = describeOverview(linuxServer, 'linux');
    expect(overview.otherWays.map(({ interfaceName, use }) => [interfaceName, use])).toEqual([
      ['eth1', 'spare'],
      ['wg0', 'by-rule'],
    ]);
    expect(said(linuxServer, 'linux')).toEqual([
      'problem gateway-ipv4',
      'notice refusing-routes',
      'notice tables-by-rule',
    ]);
    expect(overview.proxies).toEqual({ kind: 'not-checked', because: 'This system keeps no such setting.' });
    expect(overview.firewall).toMatchObject({ verdict: 'unknown', text: 'unknown: needs administrator rights' });
    expect(overview.localNetworkPermission).toBe('does-not-apply');
  });

  it.each([
    [[aFirewallFact('state', 'on')], 'on'],
    [[aFirewallFact('state', 'on'), aFirewallFact('block-all', 'on')], 'blocks everything'],
    [[aFirewallFact('state', 'block-all')], 'blocks everything'],
    [[aFirewallFact('state', 'unknown', 'odd words')], 'unknown: the tool gave no clear answer'],
    [[], 'unknown: the tool did not say'],
  ])('puts the firewall in words: %#', (facts, text) => {
    expect(describeOverview(factsOf({ firewall: read(...facts) }), 'darwin').firewall.text).toBe(text);
  });

  it('keeps not read, not checked, failed and nothing there apart, and says nothing of what was not read', () => {
    const unread = { kind: 'not-read' } as const;
    const nothing = Object.fromEntries(overviewQuestions.map((question) => [question, unread]));
    const overview = describeOverview(factsOf(nothing), 'darwin');
    expect(overview.ways).toEqual(unread);
    expect(overview.firewall.verdict).toBe('not-read');
    expect(overview.notices).toEqual([]);
    const failed = { kind: 'failed', because: 'netstat hung' } as const;
    expect(describeOverview({ ...wifiMac, routes: failed }, 'darwin').ways).toEqual(failed);
    expect(describeOverview(factsOf({}), 'darwin').addresses).toEqual({ kind: 'read', value: [], incomplete: null });
  });

  it('takes nothing for absent that may merely not have been read', () => {
    const part = { incomplete: 'netstat was cut off' };
    const routes = { ...offlineMac.routes, ...part };
    const resolvers = { ...offlineMac.resolvers, ...part };
    const facts = { ...offlineMac, routes, resolvers } as typeof offlineMac;
    expect(said(facts).slice(0, 2)).toEqual(['problem self-assigned-en0', 'notice no-way-out']);
  });

  it('is a document of its own schema', () => {
    for (const facts of [wifiMac, fullTunnelMac, twoLinksMac, offlineMac, linuxServer]) {
      const overview = describeOverview(facts, 'darwin');
      expect(Overview.parse(overview)).toEqual(overview);
    }
  });
});
