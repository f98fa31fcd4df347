import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTools } from '../index.ts';
import { parseText } from '../platform-tool.ts';
import { recogniseTool } from '../recognise.ts';
import { fixturesOf, parserCases } from '../testing.ts';
import { linuxNetstatSockets } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxNetstatSockets, text);
const recognise = (text: string) => recogniseTool(text, allTools)?.tool.id;

const port = fc.integer({ min: 1, max: 65_535 });
const anySocket = fc.record({
  protocol: fc.constantFrom('tcp', 'udp'),
  local: fc.tuple(fc.ipV4(), port),
  peer: fc.option(fc.tuple(fc.ipV4(), port)),
  state: fc.constantFrom('LISTEN', 'ESTABLISHED', 'TIME_WAIT', null),
  user: fc.option(fc.constantFrom('0', '1000', 'red')),
  owner: fc.option(
    fc.record({ pid: fc.nat(4_000_000), command: fc.stringMatching(/^[a-z][a-z0-9 :./-]{0,15}[a-z0-9]$/) }),
  ),
});
type AnySocket = ReturnType<(typeof anySocket)['generate']>['value'];

/** "%-4s  %6ld %6ld %-*s %-*s %-11s" and the columns after it: netstat.c of net-tools. */
function print({ protocol, local, peer, state, user, owner }: AnySocket): string {
  const [here, there] = [local.join(':'), peer?.join(':') ?? '0.0.0.0:*'].map((each) => each.padEnd(23));
  const columns = [
    ...(user === null ? [] : [user.padEnd(10), '20711'.padEnd(10)]),
    owner === null ? '-' : `${owner.pid}/${owner.command}`,
  ];
  return `${protocol.padEnd(5)}      0      7 ${here} ${there} ${(state ?? '').padEnd(11)} ${columns.join(' ').padEnd(19)} \n`;
}

describe('linux-netstat-sockets', () => {
  parserCases(linuxNetstatSockets, import.meta.dirname);

  it('reads back any table printed in this format', () => {
    const facts = ({ protocol, local, peer, state, user, owner }: AnySocket) => ({
      protocol,
      family: 'ipv4',
      localAddress: local[0],
      localPort: local[1],
      peerAddress: peer?.[0] ?? null,
      peerPort: peer?.[1] ?? null,
      state,
      owner: owner === null && user === null ? null : { pid: null, command: null, ...owner, user },
      dualStack: null,
      receiveQueue: 0,
      sendQueue: 7,
      interfaceName: null,
    });
    const readsBack = (sockets: AnySocket[]) => {
      const { rows, unreadLines } = read(sockets.map(print).join(''));
      expect(unreadLines).toEqual([]);
      expect(rows.map(({ line, printed, ...rest }) => rest)).toEqual(sockets.map(facts));
    };
    fc.assert(fc.property(fc.array(anySocket, { maxLength: 12 }), readsBack));
  });

  it.each([
    ['tcp 0 0 nowhere 0.0.0.0:* LISTEN', 'an address without a port'],
    ['tcp 0 0 192.0.2.1:99999 0.0.0.0:* LISTEN', 'an address without a port'],
    ['tcp 0 0 192.0.2.1:80 0.0.0.0:* LISTEN what is this', 'unknown columns after the state'],
    ['netstat: command not found', 'not a socket of netstat'],
  ])('hands back %s', (text, because) => {
    expect(read(text)).toEqual({ rows: [], unreadLines: [{ line: 1, text, because }] });
  });

  it.each(fixtures)('is told from macOS by every line of $name alone', ({ output }) => {
    for (const line of output.split('\n'))
      if (read(line).rows.length > 0) expect([line, recognise(line)]).toEqual([line, 'linux-netstat-sockets']);
  });

  it.each([
    'tcp4       0      0  192.168.7.30.50007     192.0.2.44.443         ESTABLISHED',
    'tcp6       0      0  2001:db8:7::30.50007   2001:db8:9::1.443      ESTABLISHED',
    'tcp6       0      0  *.443                  *.*                    LISTEN',
    'udp6       0      0  fe80::1%lo0.123        *.*                               ',
    'udp46      0      0  *.*                    *.*                               ',
  ])('leaves %s to macOS', (line) => expect(recognise(line)).toBe('darwin-netstat-sockets'));
});
