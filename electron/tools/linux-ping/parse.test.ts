import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxPing } from './index.ts';

const read = (text: string) => parseText(linuxPing, text);
const request = {
  address: '10.71.2.2',
  family: 'ipv4',
  zone: null,
  count: 2,
  waitMs: 1_000,
  packetBytes: null,
} as const;

describe('linux-ping', () => {
  parserCases(linuxPing, import.meta.dirname);

  it('reads back any reply', () => {
    const replies = fc.record({ sequence: fc.nat(9_999), hopLimit: fc.nat(255), thousandths: fc.nat(9_999_999) });
    fc.assert(
      fc.property(fc.ipV4(), replies, (from, { sequence, hopLimit, thousandths }) => {
        const time = (thousandths / 1_000).toFixed(3);
        const text = `64 bytes from ${from}: icmp_seq=${sequence} ttl=${hopLimit} time=${time} ms`;
        expect(read(text).rows).toMatchObject([
          { kind: 'reply', from, sequence, hopLimit, rttMs: thousandths / 1_000 },
        ]);
      }),
    );
  });

  it.each([
    ['ping: connect: No route to host', 'not-sent'],
    ['connect: Network is unreachable', 'not-sent'],
    ['/usr/bin/ping: local error: message too long, mtu=1300', 'not-sent'],
    ['ping: sendmsg: Operation not permitted', 'not-sent'],
    ['ping: socket: Operation not permitted', 'unusable'],
    ["ping: invalid option -- 'M'", 'unusable'],
  ])('takes "%s" for %s', (text, kind) => {
    expect(read(`${text}\n`)).toMatchObject({ rows: [{ kind, said: text }], unreadLines: [] });
  });

  it('asks for the whole packet, its headers included', () => {
    const args = linuxPing.command({ ...request, packetBytes: 1_500 }).args.join(' ');
    expect(args).toBe('-4 -n -O -c 2 -i 0.3 -W 1 -M do -s 1472 10.71.2.2');
    const ipv6 = { ...request, address: 'fe80::1', family: 'ipv6', zone: 'eth0', packetBytes: 1_500 } as const;
    expect(linuxPing.command(ipv6).args.join(' ')).toContain('-s 1452 fe80::1%eth0');
  });

  it.each(['-f', 'mini-red', '', '::1'])('refuses "%s" as an IPv4 address', (address) => {
    expect(() => linuxPing.command({ ...request, address })).toThrow(TypeError);
  });
});
