import { describe, expect, it } from 'vitest';
import { parserCases } from '../testing.ts';
import { darwinTraceroute } from './index.ts';

describe('darwin-traceroute', () => {
  parserCases(darwinTraceroute, import.meta.dirname);

  it('asks each family in its own way', () => {
    const commands = darwinTraceroute.examples.map((each) => darwinTraceroute.command(each));
    expect(commands.map(({ file, args }) => [file, ...args].join(' '))).toEqual([
      '/usr/sbin/traceroute -n -q 1 -w 1 -m 20 192.0.2.1',
      '/usr/sbin/traceroute6 -n -q 1 -w 1 -m 20 2001:db8::1',
    ]);
  });
});
