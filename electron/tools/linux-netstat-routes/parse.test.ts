import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTools } from '../index.ts';
import { parseText } from '../platform-tool.ts';
import { recogniseTool } from '../recognise.ts';
import { fixturesOf, parserCases } from '../testing.ts';
import { linuxNetstatRoutes } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxNetstatRoutes, text);
const recognise = (text: string) => recogniseTool(text, allTools)?.tool.id;

const MASKS = ['0.0.0.0', '255.0.0.0', '255.255.240.0', '255.255.255.255'] as const;
const LENGTHS = [0, 8, 20, 32] as const;
const anyRoute = fc.record({
  address: fc.ipV4(),
  gateway: fc.option(fc.ipV4().filter((address) => address !== '0.0.0.0')),
  mask: fc.nat(3),
  flags: fc.constantFrom('U', 'UG', 'UGH', 'UGD'),
  metric: fc.nat(99_999),
  interfaceName: fc.stringMatching(/^[a-z]{2,6}[0-9]{1,3}$/),
});
type AnyRoute = ReturnType<(typeof anyRoute)['generate']>['value'];

/** "%-15s %-15s %-15s %-5s %-6d %-2d %7d %s": lib/inet_gr.c of net-tools. */
function print({ address, gateway, mask, flags, metric, interfaceName }: AnyRoute): string {
  const addresses = [address, gateway ?? '0.0.0.0', MASKS[mask] ?? ''].map((each) => each.padEnd(15));
  return `${addresses.join(' ')} ${flags.padEnd(5)} ${String(metric).padEnd(6)} 0        0 ${interfaceName}\n`;
}

describe('linux-netstat-routes', () => {
  parserCases(linuxNetstatRoutes, import.meta.dirname);

  it('reads back any table printed in this format, with and without its header', () => {
    const header = 'Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n';
    const readsBack = (routes: AnyRoute[], title: string) => {
      const { rows, unreadLines } = read(title + routes.map(print).join(''));
      expect(unreadLines).toEqual([]);
      expect(
        rows.map(({ destination, gateway, metric, interfaceName }) => [destination, gateway, metric, interfaceName]),
      ).toEqual(
        routes.map(({ address, mask, gateway, metric, interfaceName }) => [
          `${address}/${LENGTHS[mask]}`,
          gateway,
          metric,
          interfaceName,
        ]),
      );
    };
    fc.assert(fc.property(fc.array(anyRoute, { maxLength: 12 }), fc.constantFrom(header, ''), readsBack));
  });

  it('takes the MSS for no metric, with and without its header', () => {
    const row = '0.0.0.0         192.0.2.1       0.0.0.0         UG     1400 0          0 eth0\n';
    const header = 'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n';
    for (const text of [row, header + row]) expect(read(text).rows).toMatchObject([{ metric: null, mtuBytes: null }]);
  });

  it.each([
    ['192.0.2.0 0.0.0.0 255.0.255.0 U 0 0 0 eth0', 'the mask has holes'],
    ['2001:db8::/129 :: U 256 2 0 eth0', 'the destination is not an address or prefix'],
    ['netstat: command not found', 'not a route of netstat'],
  ])('hands back %s', (text, because) => {
    expect(read(text)).toEqual({ rows: [], unreadLines: [{ line: 1, text, because }] });
  });

  it.each(fixtures)('is told from macOS by every line of $name alone', ({ output }) => {
    for (const line of output.split('\n'))
      if (read(line).rows.length > 0) expect([line, recognise(line)]).toEqual([line, 'linux-netstat-routes']);
  });

  it.each([
    'default            192.0.2.1          UGScg                 en0',
    '10.7/16            link#6             UCS                   en0      !',
    '192.0.2.7          0:0:5e:0:53:1      UHLWIi         1      5     en0   1100',
    'fe80::%lo0/64                           fe80::1%lo0                             UcI                   lo0',
  ])('leaves %s to macOS', (line) => expect(recognise(line)).toBe('darwin-netstat-routes'));
});
