import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinPing } from './index.ts';

const read = (text: string) => parseText(darwinPing, text);
const request = {
  address: '10.71.2.2',
  family: 'ipv4',
  zone: null,
  count: 2,
  waitMs: 1_000,
  packetBytes: null,
} as const;

describe('darwin-ping', () => {
  parserCases(darwinPing, import.meta.dirname);

  it('reads back any reply of ping6', () => {
    fc.assert(
      fc.property(fc.nat(9_999), fc.nat(255), fc.nat(9_999_999), (sequence, hopLimit, thousandths) => {
        const time = (thousandths / 1_000).toFixed(3);
        const text = `16 bytes from fe80::1%en0, icmp_seq=${sequence} hlim=${hopLimit} time=${time} ms`;
        const row = { kind: 'reply', from: 'fe80::1%en0', sequence, hopLimit, rttMs: thousandths / 1_000 };
        expect(read(text).rows).toMatchObject([row]);
      }),
    );
  });

  it.each([
    ['ping: sendto: Host is down', 'not-sent'],
    ['ping: sendto: Network is unreachable', 'not-sent'],
    ['ping6: sendmsg: No route to host', 'not-sent'],
    ['ping: cannot resolve mini-red: Unknown host', 'unusable'],
  ])('takes "%s" for %s', (text, kind) => {
    expect(read(`${text}\n`)).toMatchObject({ rows: [{ kind, said: text }], unreadLines: [] });
  });

  it('asks each family in its own way', () => {
    const { file, args } = darwinPing.command(request);
    expect([file, ...args].join(' ')).toBe('/sbin/ping -n -c 2 -i 0.3 -W 1000 -t 3 10.71.2.2');
    const zoned = { ...request, address: 'fe80::1', family: 'ipv6', zone: 'en0', packetBytes: 1_280 } as const;
    const ping6 = darwinPing.command(zoned);
    expect([ping6.file, ...ping6.args].join(' ')).toBe('/sbin/ping6 -n -c 2 -D -m -s 1232 fe80::1%en0');
  });
});
