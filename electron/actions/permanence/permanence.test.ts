import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../shared/address.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { parsePlistXml } from '../../tools/plist-xml.ts';
import { aliasFileName, type PermanentAddress, parseAliasFileName } from './alias-file-name.ts';
import { escapeXml, labelOf, launchDaemonLines, plistPath } from './launch-daemon.ts';
import { dropInLines, dropInPath, unitLines, unitName } from './systemd-files.ts';

const anyAlias: fc.Arbitrary<PermanentAddress> = fc
  .record({
    interfaceName: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/),
    written: fc.oneof(fc.ipV4(), fc.ipV6()),
    share: fc.nat(32),
  })
  .map(({ interfaceName, written, share }) => {
    const { family, address } = parseAddress(written) ?? { family: 'ipv4' as const, address: '192.0.2.1' };
    return { interfaceName, family, address, prefixLength: family === 'ipv4' ? share : share * 4 };
  });

const ipv4: PermanentAddress = {
  ...{ interfaceName: 'en0', family: 'ipv4', address: '192.168.2.172', prefixLength: 32 },
};
const ipv6: PermanentAddress = {
  ...{ interfaceName: 'en0', family: 'ipv6', address: 'fd00:2::172', prefixLength: 128 },
};

describe('aliasFileName', () => {
  it('is a name that every manager takes', () => {
    expect(aliasFileName(ipv4)).toBe('en0.192-168-2-172.32');
    expect(aliasFileName(ipv6)).toBe('en0.fd00-2--172.128');
    fc.assert(fc.property(anyAlias, (alias) => void expect(labelOf(alias)).toMatch(/^[A-Za-z0-9._-]{1,100}$/)));
  });

  it('reads back what it was made of', () => {
    fc.assert(fc.property(anyAlias, (alias) => void expect(parseAliasFileName(aliasFileName(alias))).toEqual(alias)));
  });

  it('takes no other name for one of ours', () => {
    for (const name of ['', 'en0', 'en0.1-2-3.32', 'en0.192-168-2-172.33', 'en0.192-168-2-172.032', '../x.1-2-3-4.32'])
      expect(parseAliasFileName(name)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void parseAliasFileName(text)));
  });
});

describe('launchDaemonLines', () => {
  const host = createLocalHost({ platform: 'linux', toolRoot: null });
  const READ = 'import json,plistlib,sys; print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))';
  /** plistlib of Python is a reader of property lists that knows nothing of ours. */
  const readByPython = async (lines: readonly string[]): Promise<unknown> => {
    const folder = mkdtempSync(join(tmpdir(), 'routelight-plist-'));
    writeFileSync(join(folder, 'x.plist'), lines.join('\n'));
    const command = { file: '/usr/bin/python3', args: ['-c', READ, join(folder, 'x.plist')] };
    const { stdout } = await host.run(command, { timeoutMs: 20_000 });
    rmSync(folder, { recursive: true });
    return JSON.parse(stdout.join(''));
  };

  it('is what facts B5 say, to a real reader of property lists', async () => {
    expect(plistPath(ipv4)).toBe('/Library/LaunchDaemons/dev.routelight.alias.en0.192-168-2-172.32.plist');
    expect(await readByPython(launchDaemonLines(ipv4))).toEqual({
      Label: 'dev.routelight.alias.en0.192-168-2-172.32',
      ProgramArguments: ['/sbin/ifconfig', 'en0', 'inet', '192.168.2.172', 'netmask', '255.255.255.255', 'alias'],
      RunAtLoad: true,
      StartInterval: 300,
      WatchPaths: ['/Library/Preferences/SystemConfiguration', '/var/run/resolv.conf'],
    });
    expect(await readByPython(launchDaemonLines(ipv6))).toMatchObject({
      ProgramArguments: ['/sbin/ifconfig', 'en0', 'inet6', 'fd00:2::172', 'prefixlen', '128', 'alias'],
    });
  });

  it('has a label and a program whatever the address, and no line end within a line', () => {
    fc.assert(
      fc.property(anyAlias, (alias) => {
        const lines = launchDaemonLines(alias);
        for (const line of lines) expect(line).not.toMatch(/[\r\n\0]/);
        const plist = parsePlistXml(lines.join('\n'));
        const members = plist?.kind === 'dictionary' ? plist.members : new Map();
        expect(members.get('Label')).toMatchObject({ kind: 'text', text: labelOf(alias) });
        expect(members.get('ProgramArguments')).toMatchObject({ kind: 'array' });
      }),
    );
  });

  it('escapes text so that a reader gets back what was meant', () => {
    const anyText = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parsePlistXml(`<plist><string>${escapeXml(text)}</string></plist>`);
        expect(read).toMatchObject({ kind: 'text', text });
      }),
    );
  });
});

describe('the files of systemd', () => {
  it('are a drop-in beside the file networkd goes by', () => {
    expect(dropInPath('10-netplan-eth0.network', { ...ipv4, interfaceName: 'eth0' })).toBe(
      '/etc/systemd/network/10-netplan-eth0.network.d/routelight-alias-eth0.192-168-2-172.32.conf',
    );
    expect(dropInLines(ipv6).slice(1)).toEqual(['[Address]', 'Address=fd00:2::172/128']);
  });

  it('are a unit that runs ip once, bound to its interface', () => {
    const alias = { ...ipv4, interfaceName: 'usb-lan' };
    expect(unitName(alias)).toBe('routelight-alias-usb-lan.192-168-2-172.32.service');
    expect(unitLines(alias)).toEqual(
      expect.arrayContaining([
        'BindsTo=sys-subsystem-net-devices-usb\\x2dlan.device',
        'ExecStart=/usr/sbin/ip addr replace 192.168.2.172/32 dev usb-lan',
        'WantedBy=multi-user.target sys-subsystem-net-devices-usb\\x2dlan.device',
      ]),
    );
  });
});
