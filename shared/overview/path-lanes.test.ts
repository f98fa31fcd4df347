import { expect, it } from 'vitest';
import { describeOverview } from './describe-overview.ts';
import { fullTunnelMac, offlineMac, twoLinksMac, wifiMac } from './made-up.ts';
import type { OverviewFacts } from './overview-facts.ts';
import { pathPicture } from './path-lanes.ts';

const picture = (facts: OverviewFacts) => pathPicture(describeOverview(facts, 'darwin'));

it('draws one lane for a Mac on Wi-Fi', () => {
  expect(picture(wifiMac)).toMatchObject({
    lanes: [{ interfaceName: 'en0', families: ['IPv4'], gateways: [{ address: '192.168.77.1' }], use: 'in-use' }],
    without: [],
    isCutOff: false,
  });
});

it('draws a tunnel without a gateway, and the interface that IPv6 leaves by beside it', () => {
  expect(picture(fullTunnelMac)?.lanes).toMatchObject([
    { interfaceName: 'utun4', isTunnel: true, families: ['IPv4'], gateways: [] },
    { interfaceName: 'en0', families: ['IPv6'], notes: ['IPv4: overruled by narrower routes'] },
  ]);
});

it('draws a tunnel to single networks, after what only bound programs use', () => {
  expect(picture(twoLinksMac)?.lanes).toMatchObject([
    { interfaceName: 'en0', use: 'in-use' },
    { interfaceName: 'en1', use: 'other', notes: ['only for programs bound to it'] },
    { interfaceName: 'utun3', end: { kind: 'networks', prefixes: ['100.64.0.0/10'] } },
  ]);
});

it('is broken without any way, and unknown while the routes are', () => {
  expect(picture(offlineMac)).toEqual({ lanes: [], otherCount: 0, without: ['IPv4', 'IPv6'], isCutOff: true });
  expect(picture({ ...wifiMac, routes: { kind: 'not-read' } })).toBeNull();
});
