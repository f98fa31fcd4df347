import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linuxIpAddr } from '../../electron/tools/linux-ip-addr/index.ts';
import { withMembers } from '../../electron/tools/linux-ip-addr/members.ts';
import { linuxIpNeigh } from '../../electron/tools/linux-ip-neigh/index.ts';
import { linuxIpRoute } from '../../electron/tools/linux-ip-route/index.ts';
import { linuxOsRelease } from '../../electron/tools/linux-os-release/index.ts';
import { linuxResolv } from '../../electron/tools/linux-resolv/index.ts';
import { linuxSs } from '../../electron/tools/linux-ss/index.ts';
import { familyBits, parseAddress } from '../../shared/address.ts';
import { Neighbor } from '../../shared/neighbor.ts';
import { NetworkInterface } from '../../shared/network-interface.ts';
import { parsePrefix } from '../../shared/prefix.ts';
import { Resolver } from '../../shared/resolver.ts';
import { Route } from '../../shared/route.ts';
import { isListener, Socket } from '../../shared/socket.ts';
import { SystemIdentity } from '../../shared/system-identity.ts';
import { createLab } from './namespaces.ts';
import { rowsOf, thisMachine } from './reading.ts';

/** Nothing is known of this machine but what must be true of any. */
describe('the machine this runs on', () => {
  const host = thisMachine();
  let server: Server;
  let port = 0;

  beforeAll(async () => {
    createLab(); // refuses where the other tests of the lab cannot run either
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('has rows as the vocabulary describes them', async () => {
    Route.array()
      .min(1)
      .parse(await rowsOf(host, linuxIpRoute, 'ipv4'));
    Route.array().parse(await rowsOf(host, linuxIpRoute, 'ipv6'));
    NetworkInterface.array()
      .min(1)
      .parse(withMembers(await rowsOf(host, linuxIpAddr, undefined)));
    Neighbor.array().parse(await rowsOf(host, linuxIpNeigh, undefined));
    Socket.array()
      .min(1)
      .parse(await rowsOf(host, linuxSs, 'all'));
    Resolver.array()
      .max(1)
      .parse(await rowsOf(host, linuxResolv, undefined));
    SystemIdentity.array()
      .length(1)
      .parse(await rowsOf(host, linuxOsRelease, undefined));
  });

  it('has a loopback interface with its address, and only addresses with a prefix in range', async () => {
    const interfaces = await rowsOf(host, linuxIpAddr, undefined);
    const addresses = interfaces.flatMap((each) => each.addresses);
    expect(interfaces.find(({ kind }) => kind === 'loopback')?.addresses.map(({ address }) => address)).toContain(
      '127.0.0.1',
    );
    for (const { address, family, prefixLength } of addresses) {
      expect(parseAddress(address)).toMatchObject({ family, address, zone: null });
      expect(prefixLength).toBeGreaterThanOrEqual(0);
      expect(prefixLength).toBeLessThanOrEqual(familyBits(family));
    }
  });

  it('has routes only through interfaces that exist, to prefixes that are some, and one to each own address', async () => {
    const interfaces = await rowsOf(host, linuxIpAddr, undefined);
    const names = new Set(interfaces.map(({ name }) => name));
    const routes = [...(await rowsOf(host, linuxIpRoute, 'ipv4')), ...(await rowsOf(host, linuxIpRoute, 'ipv6'))];
    for (const { destination, family, interfaceName } of routes) {
      expect(parsePrefix(destination ?? '')?.family).toBe(family);
      if (interfaceName !== null) expect(names).toContain(interfaceName);
    }
    const local = new Set(routes.filter(({ kind }) => kind === 'local').map(({ destination }) => destination));
    const up = interfaces.filter(({ flags }) => flags.includes('UP')).flatMap((each) => each.addresses);
    const settled = up.filter(({ flags }) => !flags.includes('tentative'));
    for (const { address, family } of settled) expect(local).toContain(`${address}/${familyBits(family)}`);
  });

  it('lists a listener of this very process with its pid, its user and its address', async () => {
    const mine = (await rowsOf(host, linuxSs, 'listeners')).filter((row) => row.localPort === port);
    expect(mine.filter(isListener)).toMatchObject([
      { protocol: 'tcp', family: 'ipv4', localAddress: '127.0.0.1', owner: { pid: process.pid, user: '0' } },
    ]);
  });
});
