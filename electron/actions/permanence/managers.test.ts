import { describe, expect, it } from 'vitest';
import type { CommandLine, Ending } from '../../../shared/command.ts';
import type { Host } from '../../hosts/host.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { createLook, observationIds } from '../../observations/look.ts';
import { readManager } from './interface-manager.ts';
import { readPermanent } from './read-permanent.ts';

const UUID = '6f1c0c5e-0f4e-4f0a-9d3e-0b3a5f1f2c11';

interface Said {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code?: number;
}

/** What looks at a Linux whose tools say what the test says; one that is not named is not installed. */
function eyesOn(answers: Readonly<Record<string, (args: readonly string[]) => Said>>, isSystemd = true) {
  const host: Host = {
    ...createLocalHost({ platform: 'linux', toolRoot: null }),
    run: async (command: CommandLine, options) => {
      const said = answers[command.file]?.(command.args);
      const ending: Ending = said === undefined ? { kind: 'missing-tool' } : { kind: 'exited', code: said.code ?? 0 };
      const { stdout = '', stderr = '' } = said ?? {};
      options.onStdout?.(stdout);
      return { command, startedAtMs: 0, durationMs: 0, ending, stdout: [stdout], stderr };
    },
    countFiles: async () => (isSystemd ? { kind: 'counted', count: 3 } : { kind: 'missing' }),
  };
  const look = createLook(host, () => undefined, { nextId: observationIds() });
  return { host, platform: { id: 'linux' }, look } as const;
}

const deviceShow =
  (state: string, uuid = UUID) =>
  () => ({
    stdout: `GENERAL.STATE:${state}\nGENERAL.CON-UUID:${uuid}\n`,
  });
const networkctlStatus =
  (file: string, state = 'routable (configured)') =>
  () => ({
    stdout: `● 2: eth0\n                     Link File: /usr/lib/systemd/network/99-default.link\n                  Network File: ${file}\n                         State: ${state}\n`,
  });

describe('readManager', () => {
  it.each([
    [
      'NetworkManager, where a profile of its own is up',
      { '/usr/bin/nmcli': deviceShow('100 (connected)') },
      { kind: 'network-manager', profile: { uuid: UUID } },
    ],
    [
      'nobody, where NetworkManager only watches',
      { '/usr/bin/nmcli': deviceShow('100 (connected (externally))') },
      { kind: 'nobody' },
    ],
    [
      'nobody, where NetworkManager leaves it alone',
      { '/usr/bin/nmcli': deviceShow('10 (unmanaged)', '') },
      { kind: 'nobody' },
    ],
    [
      'networkd, where NetworkManager does not run',
      {
        '/usr/bin/nmcli': () => ({ stderr: 'Error: NetworkManager is not running.', code: 8 }),
        '/usr/bin/networkctl': networkctlStatus('/etc/systemd/network/10-eth0.network'),
      },
      { kind: 'systemd-networkd', networkFileName: '10-eth0.network', byNetplan: false },
    ],
    [
      'networkd by a file of netplan',
      { '/usr/bin/networkctl': networkctlStatus('/run/systemd/network/10-netplan-eth0.network') },
      { kind: 'systemd-networkd', networkFileName: '10-netplan-eth0.network', byNetplan: true },
    ],
    [
      'nobody, where networkd has no file for it',
      { '/usr/bin/networkctl': networkctlStatus('n/a', 'off (unmanaged)') },
      { kind: 'nobody' },
    ],
    [
      'nobody, where networkd leaves it alone',
      { '/usr/bin/networkctl': networkctlStatus('/etc/systemd/network/10-eth0.network', 'routable (unmanaged)') },
      { kind: 'nobody' },
    ],
    [
      'nobody, where the name of the file could lead elsewhere',
      { '/usr/bin/networkctl': networkctlStatus('/etc/systemd/network/..%2f$(id).network') },
      { kind: 'nobody' },
    ],
    ['nobody, where neither is installed', {}, { kind: 'nobody' }],
  ] as const)('is %s', async (_, answers, expected) => {
    expect(await readManager(eyesOn(answers), 'eth0')).toEqual(expected);
  });

  it('says where there is no systemd either', async () => {
    expect(await readManager(eyesOn({}, false), 'eth0')).toEqual({ kind: 'no-systemd' });
  });
});

describe('readPermanent', () => {
  const found = [
    '/etc/systemd/network/10-eth0.network.d/routelight-alias-eth0.192-168-2-172.32.conf',
    '/etc/systemd/network/10-netplan-eth1.network.d/routelight-alias-eth1.fd00-2--172.128.conf',
    '/etc/systemd/system/routelight-alias-eth2.10-0-0-9.32.service',
    '/etc/systemd/system/routelight-alias-by-hand.service',
  ].join('\n');

  it('lists our files by their names, whoever acts on them, and what profiles add', async () => {
    const eyes = eyesOn({
      '/usr/bin/find': () => ({ stdout: `${found}\n`, stderr: "find: '/etc/x': No such file or directory\n", code: 1 }),
      '/usr/bin/systemctl': () => ({ stdout: 'disabled\n', code: 1 }),
      '/usr/bin/nmcli': (args) =>
        args.includes('--active')
          ? { stdout: `${UUID}:wlan0:/etc/NetworkManager/system-connections/Home\\: upstairs.nmconnection\n` }
          : { stdout: 'ipv4.addresses:192.168.20.5/24, 192.168.20.172/32\nipv6.addresses:fd00\\:20\\:\\:172/128\n' },
    });
    const { permanent, permanentUnread } = await readPermanent(eyes);
    expect(permanentUnread).toBeNull();
    expect(
      permanent.map(({ interfaceName, address, manager, isActive }) => [interfaceName, address, manager, isActive]),
    ).toEqual([
      ['eth0', '192.168.2.172', 'systemd-networkd', null],
      ['eth1', 'fd00:2::172', 'netplan', null],
      ['eth2', '10.0.0.9', 'systemd-unit', false],
      ['wlan0', '192.168.20.172', 'network-manager', null],
      ['wlan0', 'fd00:20::172', 'network-manager', null],
    ]);
    expect(permanent[3]?.path).toBe('/etc/NetworkManager/system-connections/Home: upstairs.nmconnection');
  });

  it('says when a place could not be read', async () => {
    const eyes = eyesOn({ '/usr/bin/find': () => ({ stderr: 'find: x: Permission denied\n', code: 1 }) });
    expect(await readPermanent(eyes)).toEqual({
      permanent: [],
      permanentUnread: expect.stringContaining('could not be read'),
    });
    expect((await readPermanent(eyesOn({}))).permanentUnread).not.toBeNull();
  });
});
