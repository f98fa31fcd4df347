import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SystemChange } from '../../../shared/system-change.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinRouteMonitor } from './index.ts';

const parse = (text: string) => parseText(darwinRouteMonitor, text);

const message = (type: string, flags: string, errno = 0) =>
  [
    '',
    'got message of size 140 on Sat Nov 21 09:12:30 2026',
    `${type}: Something: len 140, pid: 7, seq 1, errno ${errno}, flags:<${flags}>`,
    'locks:  inits: ',
    'sockaddrs: <DST,GATEWAY,NETMASK,IFP,IFA>',
    ' 192.0.2.0 192.168.2.1 255.255.255.0 en0:2.0.5e.10.0.a1 192.168.2.171',
    '',
  ].join('\n');

describe('darwin-route-monitor', () => {
  parserCases(darwinRouteMonitor, import.meta.dirname, SystemChange);

  it('hands a change on with its last line, without waiting for the next message', () => {
    const seen: SystemChange[] = [];
    const parser = darwinRouteMonitor.startParse({ row: (row) => seen.push(row), unread: () => {} });
    parser.write(message('RTM_DELETE', 'UP,GATEWAY,STATIC'));
    expect(seen).toMatchObject([{ subject: 'route', change: 'removed', detail: '192.0.2.0/24 via 192.168.2.1' }]);
  });

  it.each([
    ['RTM_ADD', 'UP,GATEWAY', 0, 'route', 'added'],
    ['RTM_ADD', 'UP,HOST,LLINFO,WASCLONED,IFSCOPE', 0, 'neighbor', 'added'],
    ['RTM_DELETE', 'HOST,WASCLONED', 0, 'neighbor', 'removed'],
    ['RTM_ADD', 'UP,HOST,LLINFO,LOCAL', 0, 'route', 'added'],
    ['RTM_CHANGE', 'UP,GATEWAY', 0, 'route', 'changed'],
    ['RTM_ADD', 'UP,GATEWAY', 17, 'route', 'other'],
    ['RTM_RESOLVE', 'UP,HOST', 0, 'neighbor', 'added'],
    ['RTM_GET', 'UP', 0, 'other', 'other'],
    ['RTM_LOSING', 'UP', 0, 'other', 'other'],
    ['RTM_NEWMADDR', 'UP', 0, 'other', 'added'],
    ['#31', 'UP', 0, 'other', 'other'],
  ])('takes %s with %s and errno %i for %s %s', (type, flags, errno, subject, change) => {
    expect(parse(message(type, flags, errno)).rows).toMatchObject([
      { subject, change, messageType: type, interfaceName: 'en0' },
    ]);
  });

  it('reads any run of messages, one change each', () => {
    const types = fc.constantFrom('RTM_ADD', 'RTM_DELETE', 'RTM_MISS', 'RTM_IFINFO', '#31');
    fc.assert(
      fc.property(fc.array(types), (run) => {
        const { rows, unreadLines } = parse(run.map((type) => message(type, 'UP')).join(''));
        expect(unreadLines).toEqual([]);
        expect(rows.map(({ messageType }) => messageType)).toEqual(run);
      }),
    );
  });
});
