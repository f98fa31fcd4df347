import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../electron/hosts/host.ts';
import { linuxIpAddr } from '../../electron/tools/linux-ip-addr/index.ts';
import { withMembers } from '../../electron/tools/linux-ip-addr/members.ts';
import { linuxIpNeigh } from '../../electron/tools/linux-ip-neigh/index.ts';
import { linuxIpRoute } from '../../electron/tools/linux-ip-route/index.ts';
import { linuxIpRouteGet } from '../../electron/tools/linux-ip-route-get/index.ts';
import { linuxSs } from '../../electron/tools/linux-ss/index.ts';
import type { Route } from '../../shared/route.ts';
import { isListener } from '../../shared/socket.ts';
import { namespaceHost } from './namespace-host.ts';
import { createLab, type Lab, type Namespace } from './namespaces.ts';
import { listenersInProc } from './proc-net.ts';
import { rowsOf, thisMachine } from './reading.ts';
import { addressesAsPrinted, linksAsPrinted, routesAsPrinted, summary } from './text-of-ip.ts';

const LISTENERS = [
  { protocol: 'tcp', address: '127.0.0.1', port: 18_001 },
  { protocol: 'tcp', address: '192.168.2.171', port: 18_002 },
  { protocol: 'tcp', address: '0.0.0.0', port: 18_003 },
  { protocol: 'tcp', address: '::1', port: 18_004 },
  { protocol: 'tcp', address: '2001:db8:2::171', port: 18_005 },
  { protocol: 'tcp', address: '::', port: 18_006 },
  { protocol: 'tcp', address: '::', port: 18_007, ipv6Only: true },
  { protocol: 'tcp', address: '192.168.2.172', port: 18_008 },
  { protocol: 'udp', address: '127.0.0.1', port: 18_101 },
  { protocol: 'udp', address: '::', port: 18_102 },
  { protocol: 'udp', address: '::', port: 18_103, ipv6Only: true },
];

const ROUTES = [
  '10.1.0.0/16 via 192.168.2.224',
  '10.2.0.0/16 via 192.168.2.224 proto static metric 50 mtu 1300',
  'blackhole 10.3.0.0/16',
  'unreachable 10.4.0.0/16',
  'prohibit 10.5.0.0/16',
  'throw 10.6.0.0/16 table 7',
  '10.7.0.0/16 nexthop via 192.168.2.224 weight 2 nexthop via 192.168.2.225',
  '10.8.0.0/16 via inet6 fe80::224 dev red0',
  'default via 192.168.2.224',
  '2001:db8:a::/48 via 2001:db8:2::224',
  '2001:db8:b::/48 via fe80::224 dev red0 expires 3000',
  'blackhole 2001:db8:c::/48',
  'unreachable 2001:db8:d::/48',
];

describe('two minis on one cable', () => {
  let lab: Lab;
  let red: Namespace;
  let blue: Namespace;
  let host: Host;
  let listenerPid: number | undefined;

  beforeAll(async () => {
    lab = createLab();
    [red, blue] = [lab.createNamespace('red'), lab.createNamespace('blue')];
    lab.connect([red, 'red0'], [blue, 'blue0']);
    red.ip('addr add 192.168.2.171/24 dev red0');
    red.ip('addr add 192.168.2.172/32 dev red0');
    red.ip('addr add 192.168.2.173/24 dev red0');
    red.ip('addr add 10.20.0.1/24 dev red0 label red0:lab');
    red.ip('addr add 2001:db8:2::171/64 dev red0 nodad');
    blue.ip('addr add 192.168.2.224/24 dev blue0');
    blue.ip('addr add 2001:db8:2::224/64 dev blue0 nodad');
    for (const route of ROUTES) red.ip(`route add ${route}`);
    listenerPid = (await red.start(process.execPath, [listenScript, JSON.stringify(LISTENERS)])).pid;
    host = namespaceHost(thisMachine(), red);
  });
  afterAll(() => lab?.destroy());

  it.each(['ipv4', 'ipv6'] as const)('reads every %s route as ip prints it', async (family) => {
    const rows = await rowsOf(host, linuxIpRoute, family);
    const printed = routesAsPrinted(red.ip(`${family === 'ipv4' ? '-4' : '-6'} route show table all`), family);
    expect(rows.map(summaryOf).sort()).toEqual(printed);
    expect(rows.every((row) => row.family === family)).toBe(true);
  });

  it('has a route of each kind, with what belongs to it', async () => {
    const rows = [...(await rowsOf(host, linuxIpRoute, 'ipv4')), ...(await rowsOf(host, linuxIpRoute, 'ipv6'))];
    const to = (destination: string) => rows.find((row) => row.destination === destination);
    expect(to('10.2.0.0/16')).toMatchObject({ mtuBytes: 1300, metric: 50, protocol: 'static' });
    expect(['10.3.0.0/16', '10.4.0.0/16', '10.5.0.0/16', '10.6.0.0/16'].map((each) => to(each)?.kind)).toEqual([
      'blackhole',
      'unreachable',
      'prohibit',
      'throw',
    ]);
    expect(to('10.7.0.0/16')?.nextHops).toHaveLength(2);
    expect(to('10.8.0.0/16')?.gateway).toBe('fe80::224%red0');
    expect(to('2001:db8:b::/48')?.expiresInSeconds).toBeGreaterThan(0);
    expect(to('192.168.2.171/32')).toMatchObject({ kind: 'local', table: 'local', interfaceName: 'red0' });
  });

  it('reads every interface and address as ip prints it, and tells aliases', async () => {
    const rows = await rowsOf(host, linuxIpAddr, undefined);
    const addresses = rows.flatMap(({ name, addresses: its }) => its.map((each) => ({ name, ...each })));
    const shown = addresses.map(({ name, address, prefixLength, flags }) =>
      `${name} ${address}/${prefixLength} ${flags.includes('secondary') ? 'secondary' : ''}`.trim(),
    );
    expect(shown.sort()).toEqual(addressesAsPrinted(red.ip('-o addr')));
    const links = rows.map(({ name, status, mtu, mac }) => `${name} ${status} ${mtu} ${mac ?? '-'}`).sort();
    expect(links).toEqual(linksAsPrinted(red.ip('-o link')));
    const aliases = addresses.filter(({ isAlias }) => isAlias).map(({ address }) => address);
    expect(aliases.sort()).toEqual(['10.20.0.1', '192.168.2.172', '192.168.2.173']);
    expect(rows.map(({ name, kind }) => [name, kind])).toEqual([
      ['lo', 'loopback'],
      ['red0', 'veth'],
    ]);
  });

  it('gives a bridge the members that the kernel lists for it', async () => {
    blue.ip('link add bridge0 type bridge');
    blue.ip('link add member0 type veth peer name member1');
    blue.ip('link set member0 master bridge0');
    const rows = withMembers(await rowsOf(namespaceHost(thisMachine(), blue), linuxIpAddr, undefined));
    const bridge = rows.find(({ name }) => name === 'bridge0');
    expect(bridge).toMatchObject({ kind: 'bridge', members: ['member0'] });
    expect(blue.ip('-o link show master bridge0')).toMatch(/^\d+: member0@/);
  });

  it('reads every listener as the kernel lists it, with its reach and its owner', async () => {
    const listeners = (await rowsOf(host, linuxSs, 'listeners')).filter(isListener);
    const shown = listeners.map(({ protocol, localAddress, localPort }) => `${protocol} ${localAddress}:${localPort}`);
    expect(shown.sort()).toEqual(listenersInProc(red));
    expect(shown).toEqual(LISTENERS.map(({ protocol, address, port }) => `${protocol} ${address}:${port}`).sort());
    const command = red.run('/bin/cat', [`/proc/${listenerPid}/comm`]).trim();
    expect(new Set(listeners.map(({ owner }) => JSON.stringify(owner)))).toEqual(
      new Set([JSON.stringify({ pid: listenerPid, command, user: '0' })]),
    );
    const dualStack = listeners.filter((row) => row.dualStack === true).map(({ localPort }) => localPort);
    expect(dualStack.sort()).toEqual([18_006, 18_102]);
  });

  it.each([
    ['with blanks x', 18_201],
    ['q"uo"te', 18_202],
    ['größe', 18_203],
    ['",pid=1,fd=3', 18_204],
  ])('reads the owner named %s', async (name, port) => {
    const sockets = JSON.stringify([{ protocol: 'tcp', address: '127.0.0.1', port }]);
    const { pid } = await blue.start(process.execPath, [listenScript, sockets, name]);
    const rows = await rowsOf(namespaceHost(thisMachine(), blue), linuxSs, 'listeners');
    expect(rows.find(({ localPort }) => localPort === port)?.owner).toEqual({ pid, command: name, user: '0' });
  });

  it('reads a connection from both ends, and each machine as a neighbour of the other', async () => {
    await blue.start(process.execPath, [connectScript, '192.168.2.171', '18003']);
    const [here, there] = await Promise.all(
      [red, blue].map((each) => rowsOf(namespaceHost(thisMachine(), each), linuxSs, 'all')),
    );
    const atRed = here?.find((row) => row.state === 'ESTABLISHED' && row.localPort === 18_003);
    const atBlue = there?.find((row) => row.state === 'ESTABLISHED' && row.peerPort === 18_003);
    expect(atRed).toMatchObject({ localAddress: '192.168.2.171', peerAddress: '192.168.2.224', protocol: 'tcp' });
    expect(atBlue).toMatchObject({ localPort: atRed?.peerPort, peerAddress: '192.168.2.171', family: 'ipv4' });
    const neighbors = await rowsOf(host, linuxIpNeigh, undefined);
    const [blueLink] = await rowsOf(namespaceHost(thisMachine(), blue), linuxIpAddr, undefined).then((links) =>
      links.filter(({ name }) => name === 'blue0'),
    );
    const known = neighbors.find(({ address }) => address === '192.168.2.224');
    expect(known).toMatchObject({ mac: blueLink?.mac, interfaceName: 'red0', family: 'ipv4' });
    expect(red.ip('neigh')).toContain(`192.168.2.224 dev red0 lladdr ${known?.mac}`);
  });

  it.each([
    ['192.168.2.224', { interfaceName: 'red0', sourceAddress: '192.168.2.171', gateway: null, kind: 'unicast' }],
    ['10.1.2.3', { interfaceName: 'red0', gateway: '192.168.2.224', failure: null }],
    ['203.0.113.7', { interfaceName: 'red0', gateway: '192.168.2.224' }],
    ['192.168.2.171', { interfaceName: 'lo', kind: 'local', failure: null }],
    ['192.168.2.172', { interfaceName: 'lo', kind: 'local' }],
    ['10.3.0.1', { kind: 'blackhole', failure: 'Invalid argument' }],
    ['10.4.0.1', { kind: 'unreachable', failure: 'No route to host' }],
    ['10.5.0.1', { kind: 'prohibit', failure: 'Permission denied' }],
    ['2001:db8:a::1', { gateway: '2001:db8:2::224', interfaceName: 'red0' }],
    ['2001:db8:d::1', { kind: 'unreachable', failure: 'No route to host' }],
    ['2001:db8:ffff::1', { kind: 'unreachable', failure: 'Network is unreachable' }],
    ['fe80::224%red0', { interfaceName: 'red0', failure: null }],
  ])('asks the kernel the way to %s', async (address, expected) => {
    expect(await rowsOf(host, linuxIpRouteGet, address)).toMatchObject([expected]);
  });
});

const listenScript = new URL('./listen.mjs', import.meta.url).pathname;
const connectScript = new URL('./connect.mjs', import.meta.url).pathname;

const summaryOf = (route: Route): string =>
  summary(
    { ...route, source: route.sourceAddress, metric: route.metric === null ? null : `${route.metric}` },
    route.nextHops.map(({ gateway, interfaceName, weight }) => `[${gateway} ${interfaceName} ${weight}]`),
  );
