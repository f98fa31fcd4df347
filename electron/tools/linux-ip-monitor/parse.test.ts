import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxIpMonitor } from './index.ts';

const read = (text: string) => parseText(linuxIpMonitor, text);

describe('linux-ip-monitor', () => {
  parserCases(linuxIpMonitor, import.meta.dirname);

  it('tells a change as soon as its line is over', () => {
    const told: string[] = [];
    const parser = linuxIpMonitor.startParse({ row: ({ detail }) => told.push(`${detail}`), unread: () => undefined });
    parser.write('[ROUTE]10.9.0.0/16 via 192.168.7.1');
    expect(told).toEqual([]);
    parser.write(' dev eth7 \n[ADDR]3: et');
    expect(told).toEqual(['10.9.0.0/16 via 192.168.7.1']);
  });

  it('reads back any route that comes or goes', () => {
    const route = fc.record({
      destination: fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, length]) => `${address}/${length}`),
      gateway: fc.option(fc.ipV4()),
      interfaceName: fc.stringMatching(/^[a-z]{1,8}[0-9]$/),
      isRemoved: fc.boolean(),
      isLabelled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(route), (routes) => {
        const lines = routes.map(({ destination, gateway, interfaceName, isRemoved, isLabelled }) =>
          [
            isLabelled ? '[ROUTE]' : '',
            isRemoved ? 'Deleted ' : '',
            `${destination} ${gateway === null ? '' : `via ${gateway} `}dev ${interfaceName} `,
          ].join(''),
        );
        const { rows, unreadLines } = read(lines.join('\n'));
        expect(unreadLines).toEqual([]);
        expect(rows).toEqual(
          routes.map(({ destination, gateway, interfaceName, isRemoved }, at) => ({
            line: at + 1,
            printed: lines[at],
            subject: 'route',
            change: isRemoved ? 'removed' : 'added',
            messageType: null,
            interfaceName,
            detail: gateway === null ? destination : `${destination} via ${gateway}`,
          })),
        );
      }),
    );
  });
});
