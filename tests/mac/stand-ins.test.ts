import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createPretendMac, type PretendMac, type PretendMacSettings } from './create-pretend-mac.ts';
import { VENV_PYTHON } from './mac-mini-network.mjs';

const macs: PretendMac[] = [];
afterEach(() => {
  for (const mac of macs.splice(0)) mac.remove();
});

async function newMac(settings: Partial<PretendMacSettings> = {}): Promise<PretendMac> {
  const mac = await createPretendMac({ model: '15', ...settings });
  macs.push(mac);
  return mac;
}

function run(mac: PretendMac, tool: string, ...args: string[]) {
  return new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((resolve) => {
    execFile(join(mac.root, tool), args, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

const BLUE = '192.168.2.224';
const nc = (mac: PretendMac, address: string, port: number) =>
  run(mac, '/usr/bin/nc', '-zv', '-G', '1', '-w', '1', address, String(port));
const python = (mac: PretendMac, path = VENV_PYTHON) =>
  run(mac, path, '-c', '…', 'routelight-connect', BLUE, '29502', '1');

describe('the local-network permission', () => {
  it('stops the program that is denied, at once, and neither Apple’s tools nor root', async () => {
    const mac = await newMac();
    mac.setLocalNetwork({ programs: { [VENV_PYTHON]: 'denied' } });
    expect((await python(mac)).stdout).toContain('EHOSTUNREACH');
    expect(await nc(mac, BLUE, 29_502)).toMatchObject({ code: 0, stderr: expect.stringContaining('succeeded!') });
    mac.setRoot(true);
    expect((await python(mac)).stdout).not.toContain('EHOSTUNREACH');
  });

  it('stops Apple’s tools too under an app that is denied, and leaves a notice in the log', async () => {
    const mac = await newMac();
    mac.setLocalNetwork({ appleToolsPass: false });
    expect(await nc(mac, BLUE, 29_502)).toMatchObject({
      code: 1,
      stderr: `nc: connectx to ${BLUE} port 29502 (tcp) failed: No route to host\n`,
    });
    expect((await run(mac, '/sbin/ping', '-n', '-c', '2', BLUE)).stderr).toContain('ping: sendto: No route to host');
    expect((await run(mac, '/usr/bin/log', 'show', '--last', '5m')).stdout).toMatch(
      /Got local network blocked notification: pid: \d+/,
    );
  });

  it('does not exist on macOS 13, nor for what lies behind a router', async () => {
    const denied = { programs: { [VENV_PYTHON]: 'denied' as const } };
    const old = await newMac({ model: '13' });
    old.setLocalNetwork(denied);
    expect((await python(old)).stdout).not.toContain('EHOSTUNREACH');
    const mac = await newMac();
    mac.setLocalNetwork(denied);
    expect((await run(mac, VENV_PYTHON, '-c', '…', 'routelight-connect', '1.1.1.1', '443', '1')).stdout).not.toContain(
      '65',
    );
  });

  it('is written down in the store as the archive of facts A7', async () => {
    const mac = await newMac();
    mac.setLocalNetwork({ records: [{ path: VENV_PYTHON, identifier: 'python3', state: 'denied' }] });
    const store = '/Library/Preferences/com.apple.networkextension.plist';
    const { stdout } = await run(mac, '/usr/bin/plutil', '-convert', 'xml1', '-o', '-', store);
    expect(stdout).toContain('NSKeyedArchiver');
    expect(stdout).toContain(`<string>${VENV_PYTHON}</string>`);
    mac.setLocalNetwork({ isStoreReadable: false });
    expect(await run(mac, '/usr/bin/plutil', '-convert', 'xml1', '-o', '-', store)).toMatchObject({
      code: 1,
      stdout: '',
    });
  });
});

describe('a connect', () => {
  it('is refused, dropped, and held back after a host was asked for in vain', async () => {
    const mac = await newMac();
    mac.setHost({ addresses: [BLUE], ports: { 9: { kind: 'dropped' } } });
    expect((await nc(mac, BLUE, 7)).stderr).toContain('Connection refused');
    expect((await nc(mac, BLUE, 9)).stderr).toContain('Operation timed out');
    expect((await nc(mac, '192.168.2.77', 7)).stderr).toContain('Operation timed out');
    expect((await run(mac, '/usr/sbin/arp', '-n', '192.168.2.77')).stdout).toContain('(incomplete)');
    expect((await nc(mac, '192.168.2.77', 7)).stderr).toContain('Host is down');
  });

  it('follows the routes: none, one that rejects', async () => {
    const mac = await newMac({ state: { services: [] } });
    expect((await nc(mac, '198.51.100.7', 7)).stderr).toContain('Network is unreachable');
    mac.addRoute({
      family: 'ipv4',
      address: BLUE,
      prefixLength: null,
      gateway: '127.0.0.1',
      flags: 'UGHRS',
      interfaceName: 'lo0',
    });
    expect((await nc(mac, BLUE, 29_502)).stderr).toContain('No route to host');
  });
});

describe('the administrator’s prompt', () => {
  const ask = (mac: PretendMac) =>
    run(
      mac,
      '/usr/bin/osascript',
      '-e',
      `do shell script "/usr/bin/nc -z -G 1 ${BLUE} 29502; echo rc=$?" with administrator privileges`,
    );

  it('runs the command as root', async () => {
    const mac = await newMac();
    mac.setLocalNetwork({ appleToolsPass: false });
    expect(await ask(mac)).toMatchObject({ code: 0, stdout: 'rc=0\n' });
  });

  it.each([
    ['cancels', '-128'],
    ['wrong-password', '-60007'],
    ['no-session', '-60007'],
  ] as const)('%s', async (adminPrompt, number) => {
    const mac = await newMac({ state: { adminPrompt } });
    expect(await ask(mac)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`(${number})`) });
  });
});

describe('a program of the person’s own', () => {
  it('is a link to the real interpreter, signed by its linker', async () => {
    const mac = await newMac();
    const { stderr } = await run(mac, '/usr/bin/codesign', '-dv', '--verbose=2', VENV_PYTHON);
    expect(stderr).toContain('flags=0x20002(adhoc,linker-signed)');
    expect(stderr).toMatch(/Executable=.*\/Cellar\/python@3.12\//);
  });

  it.each([
    ['crashes', { code: 1, stdout: '', stderr: expect.stringContaining('Traceback') }],
    ['prints-garbage', { code: 0, stdout: expect.stringContaining('half') }],
  ] as const)('that %s', async (manner, expected) => {
    const mac = await newMac();
    mac.change((now) => ({ ...now, programs: now.programs.map((each) => ({ ...each, manner })) }));
    expect(await python(mac)).toMatchObject(expected);
  });
});
