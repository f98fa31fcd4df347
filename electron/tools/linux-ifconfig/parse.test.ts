import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTools } from '../index.ts';
import { parseText } from '../platform-tool.ts';
import { recogniseTool } from '../recognise.ts';
import { fixturesOf, parserCases } from '../testing.ts';
import { linuxIfconfig } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxIfconfig, text);
const recognise = (text: string) => recogniseTool(text, allTools)?.tool.id;

const anyInterface = fc.record({
  name: fc.stringMatching(/^[a-z]{2,8}[0-9]{1,2}$/),
  isUp: fc.boolean(),
  mtu: fc.integer({ min: 68, max: 65_536 }),
  addresses: fc.array(fc.ipV4(), { maxLength: 3 }),
});
type AnyInterface = ReturnType<(typeof anyInterface)['generate']>['value'];

const printNew = ({ name, isUp, mtu, addresses }: AnyInterface): string =>
  [
    `${name}: flags=${isUp ? 4099 : 4098}<${isUp ? 'UP,' : ''}BROADCAST,MULTICAST>  mtu ${mtu}`,
    ...addresses.map((address) => `        inet ${address}  netmask 255.255.240.0  broadcast 0.0.0.0`),
    '        ether 02:00:5e:00:07:1e  txqueuelen 1000  (Ethernet)\n\n',
  ].join('\n');
const printOld = ({ name, isUp, mtu, addresses }: AnyInterface): string =>
  [
    `${name.padEnd(9)} Link encap:Ethernet  HWaddr 02:00:5E:00:07:1E  `,
    ...addresses.map((address) => `          inet addr:${address}  Mask:255.255.240.0`),
    `          ${isUp ? 'UP ' : ''}BROADCAST MULTICAST  MTU:${mtu}  Metric:1\n\n`,
  ].join('\n');

describe('linux-ifconfig', () => {
  parserCases(linuxIfconfig, import.meta.dirname);

  it.each([
    ['new', printNew],
    ['old', printOld],
  ])('reads back any interfaces printed in the %s form', (_form, print) => {
    const readsBack = (interfaces: AnyInterface[]) => {
      const { rows, unreadLines } = read(interfaces.map(print).join(''));
      expect(unreadLines).toEqual([]);
      expect(
        rows.map(({ name, flags, mtu, mac, kind, addresses }) => ({
          ...{ name, mtu, mac, kind, isUp: flags.includes('UP') },
          addresses: addresses.map(({ address, prefixLength, broadcast }) => [address, prefixLength, broadcast]),
        })),
      ).toEqual(
        interfaces.map(({ addresses, ...each }) => ({
          ...{ ...each, mac: '02:00:5e:00:07:1e', kind: 'ether' },
          addresses: addresses.map((address) => [address, 20, null]),
        })),
      );
    };
    fc.assert(fc.property(fc.array(anyInterface, { maxLength: 6 }), readsBack));
  });

  it('makes an alias without its interface one of that interface', () => {
    const [row] = read(
      'eth0:1: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n        inet 192.0.2.11  netmask 255.255.255.0\n',
    ).rows;
    expect(row).toMatchObject({ name: 'eth0', addresses: [{ address: '192.0.2.11', label: 'eth0:1', isAlias: true }] });
  });

  it.each([
    ['        inet 192.0.2.11  netmask 255.255.255.0', 'belongs to no interface'],
    ['ifconfig: command not found', 'belongs to no interface'],
    ['en7: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500', 'belongs to no interface'],
    ['lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384', 'belongs to no interface'],
  ])('hands back %j', (text, because) => {
    expect(read(text)).toEqual({ rows: [], unreadLines: [{ line: 1, text, because }] });
  });

  it.each(fixtures)('is told from macOS by every beginning of $name', ({ output }) => {
    const lines = output.split('\n');
    for (let count = 1; count < 14; count += 1)
      expect([count, recognise(lines.slice(0, count).join('\n'))]).toEqual([count, 'linux-ifconfig']);
  });

  it.each([
    'en7: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500',
    'lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384\n\tinet 127.0.0.1 netmask 0xff000000',
    'gif0: flags=8010<POINTOPOINT,MULTICAST> mtu 1280',
    'utun7: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1380\n\tinet6 fe80::7%utun7 prefixlen 64 scopeid 0x11',
  ])('leaves %j to macOS', (text) => expect(recognise(text)).toBe('darwin-ifconfig'));
});
