import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxIpRouteGet } from './index.ts';

const read = (text: string) => parseText(linuxIpRouteGet, text);

describe('linux-ip-route-get', () => {
  parserCases(linuxIpRouteGet, import.meta.dirname);

  it.each([
    ['RTNETLINK answers: Network is unreachable', 'unreachable', 'Network is unreachable'],
    ['RTNETLINK answers: No route to host', 'unreachable', 'No route to host'],
    ['RTNETLINK answers: Invalid argument', 'blackhole', 'Invalid argument'],
    ['RTNETLINK answers: Permission denied', 'prohibit', 'Permission denied'],
    ['Error: ipv6: FIB lookup failed.', 'unreachable', 'FIB lookup failed'],
  ])('takes "%s" for an answer', (text, kind, failure) => {
    expect(read(`${text}\n`)).toMatchObject({ rows: [{ kind, failure, printed: text }], unreadLines: [] });
  });

  it('hands back what ip says of a bad argument', () => {
    const text = 'Error: any valid prefix is expected rather than "x".';
    expect(read(text)).toMatchObject({ rows: [], unreadLines: [{ line: 1, text }] });
  });

  it('asks for a zone as the outgoing interface', () => {
    expect(linuxIpRouteGet.command('fe80::1%eth0').args).toEqual(['-j', 'route', 'get', 'fe80::1', 'oif', 'eth0']);
    expect(linuxIpRouteGet.command('192.0.2.7').args).toEqual(['-j', 'route', 'get', '192.0.2.7']);
  });

  it('asks for one connection with its source and port', () => {
    const { args } = linuxIpRouteGet.command({ address: 'fe80::1%eth0', from: 'fe80::2%eth0', port: 80 });
    expect(args.join(' ')).toBe('-j route get fe80::1 oif eth0 from fe80::2 ipproto tcp dport 80');
    expect(() => linuxIpRouteGet.command({ address: '192.0.2.7', from: 'oif', port: 80 })).toThrow(TypeError);
  });

  it.each(['-batch', '--help', 'from', '10.1', '', '192.0.2.0/24'])('refuses "%s" as an address', (text) => {
    expect(() => linuxIpRouteGet.command(text)).toThrow(TypeError);
  });
});
