import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import { darwinIfconfig } from '../../electron/tools/darwin-ifconfig/index.ts';
import { darwinLsof } from '../../electron/tools/darwin-lsof/index.ts';
import { darwinNetstatRoutes } from '../../electron/tools/darwin-netstat-routes/index.ts';
import { darwinNetstatSockets } from '../../electron/tools/darwin-netstat-sockets/index.ts';
import { darwinRouteGet } from '../../electron/tools/darwin-route-get/index.ts';
import { darwinRouteMonitor } from '../../electron/tools/darwin-route-monitor/index.ts';
import { darwinScutilDns } from '../../electron/tools/darwin-scutil-dns/index.ts';
import { darwinScutilNwi } from '../../electron/tools/darwin-scutil-nwi/index.ts';
import type { SystemChange } from '../../shared/system-change.ts';
import { type MacUnderTest, openMac } from './look-at-mac.ts';

const macs: MacUnderTest[] = [];
afterEach(async () => {
  for (const mac of macs.splice(0)) await mac.close();
});

async function newMac(settings: Partial<Parameters<typeof openMac>[0]> = {}): Promise<MacUnderTest> {
  const mac = await openMac({ model: '15', ...settings });
  macs.push(mac);
  return mac;
}

/** One run of a tool by hand: what it said and how it ended. */
function run(mac: MacUnderTest, tool: string, ...args: string[]) {
  return new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((resolve) => {
    execFile(join(mac.root, tool), args, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

const routesOf = async (mac: MacUnderTest) => (await mac.read(darwinNetstatRoutes, undefined)).rows;
const answerFor = async (mac: MacUnderTest, address: string) => (await mac.read(darwinRouteGet, { address })).rows[0];

describe('an alias', () => {
  it('is told from the own address and stays inside through lo0', async () => {
    const mac = await newMac();
    mac.addAlias('en0', '192.168.2.172');
    const { rows } = await mac.read(darwinIfconfig, undefined);
    const addresses = rows.find(({ name }) => name === 'en0')?.addresses.filter(({ family }) => family === 'ipv4');
    expect(addresses?.map(({ address, isAlias }) => [address, isAlias])).toEqual([
      ['192.168.2.171', false],
      ['192.168.2.172', true],
    ]);
    expect(await answerFor(mac, '192.168.2.172')).toMatchObject({ interfaceName: 'lo0' });
    mac.removeAlias('en0', '192.168.2.172');
    expect((await routesOf(mac)).map(({ destination }) => destination)).not.toContain('192.168.2.172/32');
  });

  it('is added and removed by ifconfig as root', async () => {
    const mac = await newMac({ state: { isRoot: true } });
    const alias = ['en0', 'inet', '192.168.2.172'];
    expect(await run(mac, '/sbin/ifconfig', ...alias, 'netmask', '255.255.255.255', 'alias')).toMatchObject({
      code: 0,
    });
    expect(await run(mac, '/sbin/ifconfig', 'en0', 'inet')).toMatchObject({
      stdout: expect.stringContaining('inet 192.168.2.172 netmask 0xffffffff broadcast 192.168.2.172'),
    });
    expect(await run(mac, '/sbin/ifconfig', ...alias, '-alias')).toMatchObject({ code: 0 });
    expect(await run(mac, '/sbin/ifconfig', ...alias, '-alias')).toEqual({
      ...{ code: 1, stdout: '', stderr: "ifconfig: ioctl (SIOCDIFADDR): Can't assign requested address\n" },
    });
  });

  it('replaces the own address when the word alias is forgotten', async () => {
    const mac = await newMac({ state: { isRoot: true } });
    await run(mac, '/sbin/ifconfig', 'en0', 'inet', '192.168.2.172', 'netmask', '255.255.255.0');
    const { rows } = await mac.read(darwinIfconfig, undefined);
    expect(rows.flatMap(({ addresses }) => addresses.map(({ address }) => address))).not.toContain('192.168.2.171');
  });

  it.each([
    ['ifconfig: ioctl (SIOCAIFADDR): permission denied', ['en0', 'inet', '192.168.2.172/32', 'alias']],
    ['ifconfig: interface en9 does not exist', ['en9', 'inet', '192.168.2.172/32', 'alias']],
    ['ifconfig: 999.1.1.1: bad value', ['en0', 'inet', '999.1.1.1', 'alias']],
  ])('is refused with "%s"', async (sentence, args) => {
    const mac = await newMac();
    expect(await run(mac, '/sbin/ifconfig', ...args)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('a route', () => {
  it('needs root, and says what was done', async () => {
    const mac = await newMac();
    const args = ['-n', 'add', '-net', '203.0.113.0/24', '192.168.2.1'];
    expect(await run(mac, '/sbin/route', ...args)).toEqual({
      ...{ code: 77, stdout: '', stderr: 'route: must be root to alter routing table\n' },
    });
    mac.setRoot(true);
    expect(await run(mac, '/sbin/route', ...args)).toMatchObject({ code: 0, stderr: '' });
    expect(await answerFor(mac, '203.0.113.7')).toMatchObject({
      ...{ destination: '203.0.113.0/24', gateway: '192.168.2.1', interfaceName: 'en0' },
    });
    expect(await run(mac, '/sbin/route', '-n', 'delete', '-net', '203.0.113.0/24')).toEqual({
      ...{ code: 0, stdout: 'delete net 203.0.113.0\n', stderr: '' },
    });
    expect(await run(mac, '/sbin/route', '-n', 'delete', '-net', '203.0.113.0/24')).toEqual({
      code: 0,
      stdout: 'delete net 203.0.113.0: not in table\n',
      stderr: 'route: writing to routing socket: not in table\n',
    });
  });

  it('that is not there is told on stderr with exit code 0', async () => {
    const mac = await newMac({ state: { services: [] } });
    const { run: ended, rows } = await mac.read(darwinRouteGet, { address: '198.51.100.7' });
    expect(ended.ending).toEqual({ kind: 'exited', code: 0 });
    expect(rows[0]?.failure).toMatch(/not in table/);
  });
});

describe('a listener', () => {
  it('comes with its process and goes with it', async () => {
    const mac = await newMac();
    mac.listen({ port: 29_600, pid: 9_100, command: 'relayd' });
    const seen = async () =>
      (await mac.read(darwinNetstatSockets, undefined)).rows.filter(({ localPort }) => localPort === 29_600);
    expect(await seen()).toMatchObject([{ state: 'LISTEN', localAddress: '0.0.0.0', owner: { pid: 9_100 } }]);
    mac.stopListening(9_100);
    expect(await seen()).toEqual([]);
  });

  it('of another user is seen by lsof only as root', async () => {
    const mac = await newMac();
    const users = async () =>
      new Set((await mac.read(darwinLsof, { only: 'listeners' })).rows.map(({ owner }) => owner?.user));
    expect(await users()).toEqual(new Set(['lena']));
    mac.setRoot(true);
    expect(await users()).toEqual(new Set(['lena', 'root', '_mdnsresponder']));
  });
});

describe('a VPN', () => {
  it('of the full tunnel takes both halves of the internet', async () => {
    const mac = await newMac();
    mac.vpnUp('full-tunnel');
    expect(
      (await routesOf(mac)).filter(({ interfaceName }) => interfaceName === 'utun4').map((row) => row.destination),
    ).toEqual(expect.arrayContaining(['0.0.0.0/1', '128.0.0.0/1']));
    expect(await answerFor(mac, '198.51.100.7')).toMatchObject({ interfaceName: 'utun4' });
    expect(await answerFor(mac, '203.0.113.9')).toMatchObject({ interfaceName: 'en0' });
    expect((await mac.read(darwinScutilNwi, undefined)).rows[0]?.interfaceName).toBe('utun4');
    mac.vpnDown();
    expect(await answerFor(mac, '198.51.100.7')).toMatchObject({ interfaceName: 'en0' });
  });

  it('of Tailscale has its own addresses and its own resolver', async () => {
    const mac = await newMac();
    mac.vpnUp('tailscale');
    expect(await answerFor(mac, '100.96.14.8')).toMatchObject({ interfaceName: 'utun4' });
    expect(await answerFor(mac, '198.51.100.7')).toMatchObject({ interfaceName: 'en0' });
    expect((await mac.read(darwinScutilDns, undefined)).rows[0]?.nameservers).toEqual(['100.100.100.100']);
    expect((await run(mac, '/Applications/Tailscale.app/Contents/MacOS/Tailscale', 'status')).stdout).toMatch(
      /mini-blue/,
    );
  });
});

describe('an interface that goes down', () => {
  it('takes its routes with it, and the next one becomes the default', async () => {
    const mac = await newMac();
    mac.interfaceDown('en0');
    expect((await routesOf(mac)).filter(({ interfaceName }) => interfaceName === 'en0')).toEqual([]);
    expect(await answerFor(mac, '198.51.100.7')).toMatchObject({ gateway: '192.168.20.1', interfaceName: 'en1' });
    mac.interfaceUp('en0');
    expect(await answerFor(mac, '198.51.100.7')).toMatchObject({ interfaceName: 'en0' });
  });
});

describe('route monitor', () => {
  it('tells each change as it happens and ends when it is stopped', async () => {
    const mac = await newMac();
    const host = createLocalHost({ platform: 'darwin', toolRoot: mac.root });
    const changes: SystemChange[] = [];
    const { until, arrived } = arrivals();
    const unread: string[] = [];
    const parser = darwinRouteMonitor.startParse({
      row: (row) => {
        changes.push(row);
        arrived();
      },
      unread: (_, text) => unread.push(text),
    });
    const following = host.follow(darwinRouteMonitor.command(), parser.write);
    await untilListening(mac, until, () => changes.length > 0);
    mac.addAlias('en0', '192.168.2.172');
    mac.interfaceDown('en1');
    await until(() => changes.some(({ subject, interfaceName }) => subject === 'interface' && interfaceName !== 'en0'));
    following.stop();
    await following.ended;
    await host.close();
    expect(unread).toEqual([]);
    expect(changes).toContainEqual(
      expect.objectContaining({
        subject: 'address',
        change: 'added',
        detail: expect.stringContaining('192.168.2.172'),
      }),
    );
  });
});

/** Waits for something to become true, looked at whenever something arrives; the test's own deadline ends a wait in vain. */
function arrivals() {
  const waiting = new Set<() => void>();
  const arrived = () => {
    for (const look of waiting) look();
  };
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isThere()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { arrived, until };
}

/** A monitor tells what happens after it has started, so a route comes and goes until it has said something. */
async function untilListening(
  mac: MacUnderTest,
  until: (isThere: () => boolean) => Promise<void>,
  isHeard: () => boolean,
) {
  const route = { family: 'ipv4', address: '203.0.113.0', prefixLength: 24, gateway: '192.168.2.1' } as const;
  const timer = setInterval(() => {
    mac.addRoute({ ...route, flags: 'UGSc', interfaceName: 'en0' });
    mac.deleteRoute(route);
  }, 50);
  await until(isHeard);
  clearInterval(timer);
}

describe('a bad day', () => {
  it('is a tool that is missing', async () => {
    const mac = await newMac({ state: { bad: { netstat: 'missing' } } });
    const { observation } = await mac.read(darwinNetstatRoutes, undefined);
    expect(observation.ending).toEqual({ kind: 'missing-tool' });
    mac.setBad('netstat', null);
    expect((await mac.read(darwinNetstatRoutes, undefined)).rows.length).toBeGreaterThan(20);
  });

  it('is a tool that hangs until its deadline', async () => {
    const mac = await newMac();
    mac.setBad('netstat', 'hang');
    const impatient = { ...darwinNetstatRoutes, command: () => ({ ...darwinNetstatRoutes.command(), timeoutMs: 300 }) };
    expect((await mac.read(impatient, undefined)).observation.ending.kind).toBe('timed-out');
  });

  it('is a tool that floods until it is stopped', async () => {
    const mac = await newMac();
    mac.setBad('arp', 'flood');
    const host = createLocalHost({ platform: 'darwin', toolRoot: mac.root });
    const { ending } = await host.run(
      { file: '/usr/sbin/arp', args: ['-an'] },
      { timeoutMs: 10_000, capBytes: 4_000_000 },
    );
    await host.close();
    expect(ending.kind).not.toBe('exited');
  });

  it('is a tool that prints garbage, or nothing and 1', async () => {
    const mac = await newMac();
    mac.setBad('netstat', 'garbage');
    mac.setBad('ifconfig', 'exit-1');
    const [garbage, failed] = await Promise.all([
      mac.read(darwinNetstatRoutes, undefined),
      mac.read(darwinIfconfig, undefined),
    ]);
    expect(garbage.observation.unreadCount).toBeGreaterThan(2);
    expect(failed.observation).toMatchObject({ ending: { kind: 'exited', code: 1 }, isComplete: false, rowCount: 0 });
  });
});

it('keeps every change when many are made at the same time', async () => {
  const mac = await newMac({ state: { isRoot: true } });
  const addresses = Array.from({ length: 8 }, (_, at) => `192.168.2.${180 + at}`);
  await Promise.all(addresses.map((address) => run(mac, '/sbin/ifconfig', 'en0', 'inet', `${address}/32`, 'alias')));
  const on = mac.state().interfaces.find(({ name }) => name === 'en0');
  expect(on?.addresses.map(({ address }) => address)).toEqual(expect.arrayContaining(addresses));
});
