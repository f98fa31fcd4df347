import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observationIds } from '../../electron/observations/look.ts';
import { darwinArp } from '../../electron/tools/darwin-arp/index.ts';
import { darwinIfconfig } from '../../electron/tools/darwin-ifconfig/index.ts';
import { darwinLsof } from '../../electron/tools/darwin-lsof/index.ts';
import { darwinNdp } from '../../electron/tools/darwin-ndp/index.ts';
import { darwinNetstatRoutes } from '../../electron/tools/darwin-netstat-routes/index.ts';
import { darwinNetstatSockets } from '../../electron/tools/darwin-netstat-sockets/index.ts';
import { darwinNetworksetupOrder } from '../../electron/tools/darwin-networksetup-order/index.ts';
import { darwinNetworksetupPorts } from '../../electron/tools/darwin-networksetup-ports/index.ts';
import { darwinScutilDns } from '../../electron/tools/darwin-scutil-dns/index.ts';
import { darwinScutilNwi } from '../../electron/tools/darwin-scutil-nwi/index.ts';
import { darwinSocketfilterfw } from '../../electron/tools/darwin-socketfilterfw/index.ts';
import { darwinSwVers } from '../../electron/tools/darwin-sw-vers/index.ts';
import { allTools } from '../../electron/tools/index.ts';
import { readWithTool } from '../../electron/tools/read-with-tool.ts';
import { tailscaleStatus } from '../../electron/tools/tailscale-status/index.ts';
import { createInProcessMac } from './in-process-host.ts';
import { routeRowsOf } from './kernel/route-rows.mjs';
import { vpnUp } from './kernel/vpn.mjs';
import { type MacUnderTest, openMac } from './look-at-mac.ts';
import { macMini } from './mac-mini.mjs';
import type { MacModel, MacState } from './state.ts';

/** One of them by its launchers, each a process; the others print the same text in this one. */
const MODELS: readonly (readonly [MacModel, 'processes' | 'in process'])[] = [
  ['13', 'in process'],
  ['15', 'processes'],
  ['26', 'in process'],
];
const macTools = allTools.filter(({ platform, goesOn, sends }) => platform === 'darwin' && !goesOn && !sends);
/** What answers there, and of which the pretend Mac has nothing more to say. */
const ON_STDERR: Readonly<Record<string, unknown>> = {
  'darwin-codesign': expect.stringContaining('Identifier='),
  'darwin-launchctl-print': expect.stringContaining('Could not find service'),
};
/** Its files are real ones, in the folder of a Mac that has one. */
const READS_FILES = 'darwin-alias-files';
const TAILSCALE = '/Applications/Tailscale.app/Contents/MacOS/Tailscale';

/** What is printed is what the state says; what is read back must be it too, whichever release printed it. */
describe.each(MODELS)('a Mac with macOS %s, its tools as %s', (model, how) => {
  let mac: Pick<MacUnderTest, 'read' | 'state' | 'setFirewall' | 'close'>;
  beforeAll(async () => {
    const state = vpnUp(macMini(model), 'tailscale');
    mac = how === 'processes' ? await openMac({ model, state }) : openInProcess(state);
  });
  afterAll(() => mac.close());

  const answering = macTools.filter(({ id }) => how === 'processes' || id !== READS_FILES);
  it.each(answering.flatMap((tool) => tool.examples.map((request) => ({ id: tool.id, tool, request }))))(
    'is read by $id without an unread line',
    async ({ tool, request }) => {
      const { observation } = await mac.read(tool, request);
      expect(observation).toMatchObject({
        unreadLines: [],
        isComplete: true,
        stderr: ON_STDERR[tool.id] ?? '',
      });
    },
  );

  it('has the routes its interfaces make', async () => {
    const { rows } = await mac.read(darwinNetstatRoutes, undefined);
    const printed = rows.map(
      ({ family, flags, interfaceName, gateway, gatewayLink, zone, expired, expiresInSeconds }) => ({
        ...{ family, flags: flags.join(''), interfaceName, gateway: gateway ?? gatewayLink, zone },
        expire: expired ? '!' : String(expiresInSeconds ?? ''),
      }),
    );
    const made = routeRowsOf(mac.state());
    expect(printed).toEqual(
      made.map(({ family, flags, interfaceName, gateway, zone, expire }) => ({
        ...{ family, flags, interfaceName, gateway, zone, expire },
      })),
    );
    expect(rows.map(({ destination }) => destination?.split('/')[1])).toEqual(
      made.map(({ family, prefixLength }) => String(prefixLength ?? (family === 'ipv4' ? 32 : 128))),
    );
  });

  it('has its own address inside, through lo0', async () => {
    const { rows } = await mac.read(darwinNetstatRoutes, undefined);
    const own = rows.find(
      ({ destination, interfaceName }) => destination === '192.168.2.171/32' && interfaceName === 'lo0',
    );
    expect(own?.flags).toEqual(expect.arrayContaining(['U', 'H', 'L']));
  });

  it('has its interfaces with every address', async () => {
    const { rows } = await mac.read(darwinIfconfig, undefined);
    const read = rows.map(({ name, mtu, mac: link, status, members, flags, addresses }) => ({
      ...{ name, mtu, link, status, members, flags: [...flags].sort() },
      addresses: addresses.map(({ family, address, prefixLength, peerAddress }) => [
        family,
        address,
        prefixLength,
        peerAddress,
      ]),
    }));
    expect(read).toEqual(
      mac.state().interfaces.map(({ name, mtu, mac: link, status, members, flags, addresses }) => ({
        ...{ name, mtu, link, status, members, flags: [...flags].sort() },
        addresses: addresses.map(({ family, address, prefixLength, peer }) => [
          family,
          address,
          prefixLength,
          peer ?? null,
        ]),
      })),
    );
  });

  it('has its sockets with the process behind each', async () => {
    const { rows } = await mac.read(darwinNetstatSockets, undefined);
    const read = rows.map(({ protocol, localPort, peerAddress, peerPort, state, owner, dualStack }) => ({
      ...{ protocol, localPort, peerAddress, peerPort, state, isBoth: dualStack === true },
      ...{ pid: owner?.pid, command: owner?.command },
    }));
    expect(read).toEqual(
      mac.state().sockets.map(({ protocol, family, localPort, peerAddress, peerPort, state, pid, command }) => ({
        ...{ protocol, localPort, peerAddress, peerPort, state, isBoth: family === 'both', pid },
        command: model === '26' ? command.slice(0, 16) : null,
      })),
    );
  });

  it('keeps the processes of others from lsof', async () => {
    const { rows } = await mac.read(darwinLsof, { only: 'all' });
    const seen = rows.map(({ localPort, localAddress, owner }) => [
      localAddress,
      localPort,
      owner?.pid,
      owner?.command,
    ]);
    const mine = mac.state().sockets.filter(({ user, descriptor }) => user === 'lena' && descriptor !== null);
    expect(new Set(rows.map(({ owner }) => owner?.user))).toEqual(new Set(['lena']));
    expect(seen.sort()).toEqual(
      mine
        .map(({ localPort, localAddress, family, pid, command }) => [
          localAddress === '*' ? expectedAny(family) : localAddress,
          localPort,
          pid,
          command,
        ])
        .sort(),
    );
  });

  it('has its neighbours in both families', async () => {
    const [arp, ndp] = await Promise.all([mac.read(darwinArp, undefined), mac.read(darwinNdp, undefined)]);
    const read = [...arp.rows, ...ndp.rows].map(({ address, mac: link, interfaceName }) => ({
      address,
      link,
      interfaceName,
    }));
    const known = mac
      .state()
      .neighbors.map(({ address, mac: link, interfaceName }) => ({ address, link, interfaceName }));
    expect(read).toEqual(expect.arrayContaining(known));
    expect(ndp.rows.find(({ address }) => address === 'fe80::9a3c:21ff:fe40:1')).toMatchObject({
      ...{ isRouter: true, zone: 'en0', expiresInSeconds: 22 },
    });
  });

  it('has the resolvers, the ranking and the services it was given', async () => {
    const [dns, nwi, order, ports] = await Promise.all([
      mac.read(darwinScutilDns, undefined),
      mac.read(darwinScutilNwi, undefined),
      mac.read(darwinNetworksetupOrder, 'order'),
      mac.read(darwinNetworksetupPorts, undefined),
    ]);
    expect(dns.rows).toHaveLength(mac.state().resolvers.length);
    expect(nwi.rows.map(({ interfaceName, family }) => `${interfaceName} ${family}`)).toEqual([
      'en0 ipv4',
      'en1 ipv4',
      'en0 ipv6',
    ]);
    const { services } = mac.state();
    expect(order.rows.map(({ name, device, enabled }) => ({ name, device, enabled }))).toEqual(
      services.map(({ name, device, isEnabled }) => ({ name, device, enabled: isEnabled })),
    );
    expect(ports.rows.map(({ port, device }) => ({ port, device }))).toEqual(
      services.map(({ port, device }) => ({ port, device })),
    );
  });

  it('has its firewall in the wording of its release', async () => {
    mac.setFirewall({ state: 2, stealth: true });
    const { rows } = await mac.read(darwinSocketfilterfw, { kind: 'everything' });
    const answerOn = (subject: string) => rows.find((row) => row.subject === subject)?.value;
    expect(['state', 'block-all', 'stealth', 'allow-signed'].map(answerOn)).toEqual(['block-all', 'on', 'on', 'on']);
    expect(rows.filter(({ subject }) => subject === 'application').map(({ value }) => value)).toEqual([
      'allow',
      'block',
    ]);
  });

  it('has a name and a tailnet', async () => {
    const [system, tailnet] = await Promise.all([
      mac.read(darwinSwVers, undefined),
      mac.read(tailscaleStatus, TAILSCALE),
    ]);
    expect(system.rows[0]?.version?.split('.')[0]).toBe(model);
    expect(tailnet.rows.map(({ hostname, online }) => [hostname, online])).toEqual([
      ['mini-red', true],
      ['mini-blue', true],
      ['phone-green', false],
    ]);
  });
});

function openInProcess(first: MacState): Pick<MacUnderTest, 'read' | 'state' | 'setFirewall' | 'close'> {
  const { host, state, change } = createInProcessMac(first);
  const nextId = observationIds();
  return {
    state,
    read: (tool, request) => readWithTool(host, tool, request, { nextId }),
    setFirewall: (firewall) => change((before) => ({ ...before, firewall: { ...before.firewall, ...firewall } })),
    close: () => host.close(),
  };
}

const expectedAny = (family: string) => (family === 'ipv4' ? '0.0.0.0' : '::');
