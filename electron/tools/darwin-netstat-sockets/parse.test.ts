import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../shared/socket.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinNetstatSockets } from './index.ts';

const parse = (text: string) => parseText(darwinNetstatSockets, text);

const PROTOCOLS = {
  tcp4: { protocol: 'tcp', family: 'ipv4', dualStack: null, wildcard: '0.0.0.0' },
  tcp6: { protocol: 'tcp', family: 'ipv6', dualStack: false, wildcard: '::' },
  tcp46: { protocol: 'tcp', family: 'ipv6', dualStack: true, wildcard: '::' },
  udp4: { protocol: 'udp', family: 'ipv4', dualStack: null, wildcard: '0.0.0.0' },
  udp46: { protocol: 'udp', family: 'ipv6', dualStack: true, wildcard: '::' },
} as const;

const port = fc.integer({ min: 1, max: 65_535 });
const octet = fc.nat(255);
const anyEndpoint = fc.record({
  host: fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet).map((octets) => octets.join('.')),
    fc.constantFrom('fe80::7%en0', '2001:db8::5', '::1', 'mini-red.local'),
    fc.constant(null),
  ),
  port: fc.option(port),
});
/** A name as the kernel keeps it: up to 16 characters, blanks and colons among them, none at its ends. */
const anyCommand = fc.string({ maxLength: 16 }).filter((name) => name.trim() === name);
const anyLine = fc.record({
  protocol: fc.constantFrom('tcp4', 'tcp6', 'tcp46', 'udp4', 'udp46') as fc.Arbitrary<keyof typeof PROTOCOLS>,
  receiveQueue: fc.nat(9_999_999),
  sendQueue: fc.nat(9_999_999),
  local: anyEndpoint,
  peer: anyEndpoint,
  state: fc.constantFrom('LISTEN', 'ESTABLISHED', 'SYN_RCVD', 'FIN_WAIT_1', 'TIME_WAIT'),
  pid: fc.nat(99_998),
  command: anyCommand,
  bytes: fc.nat(),
});
type Line = ReturnType<(typeof anyLine)['generate']>['value'];

const TAIL = '00102 00000104 000000000137f1ff 00000081 01000800      2     -1 000004';
const LAYOUTS: Readonly<Record<string, (line: Line) => string>> = {
  'plain -an': () => '',
  'macOS 12': ({ pid }) => `407680 146988 ${pad(pid, 6)}      0 0x2131 0x00000104`,
  'macOS 14': ({ pid }) => ` 407680  146988 ${pad(pid, 6)}   4711 ${TAIL.replace('000000000137', '137')}`,
  'macOS 15': ({ bytes, pid }) => `${pad(bytes, 12)} ${pad(bytes, 12)}  407680  146988 ${pad(pid, 6)}      0 ${TAIL}`,
  'macOS 26': ({ bytes, pid, command }) =>
    `${pad(bytes, 12)} ${pad(bytes, 12)}  131072  131072 ${pad(command, 16)}:${String(pid).padEnd(6)} ${TAIL}`,
};
const pad = (value: number | string, width: number) => String(value).padStart(width);

const printEndpoint = ({ host, port }: Line['local']) => `${host ?? '*'}.${port ?? '*'}`;

function print(line: Line, layout: string): string {
  const { protocol, receiveQueue, sendQueue, local, peer, state } = line;
  const addresses = `${printEndpoint(local).padEnd(22)} ${printEndpoint(peer).padEnd(22)}`;
  const left = `${protocol.padEnd(5)} ${pad(receiveQueue, 6)} ${pad(sendQueue, 6)}  ${addresses}`;
  return `${left} ${(protocol.startsWith('tcp') ? state : '').padEnd(11)} ${LAYOUTS[layout]?.(line)}`;
}

function expectedOwner({ pid, command }: Line, layout: string): Owner | null {
  if (layout === 'plain -an') return null;
  if (layout === 'macOS 26') return pid === 0 && command === '' ? null : { pid, command: command || null, user: null };
  return pid === 0 ? null : { pid, command: null, user: null };
}

function expectedRow(line: Line, layout: string, at: number) {
  const { protocol, receiveQueue, sendQueue, local, peer, state } = line;
  const { wildcard, ...told } = PROTOCOLS[protocol];
  return {
    line: at + 1,
    printed: print(line, layout),
    ...told,
    localAddress: local.host ?? wildcard,
    localPort: local.port,
    peerAddress: peer.host,
    peerPort: peer.port,
    state: told.protocol === 'tcp' ? state : null,
    owner: expectedOwner(line, layout),
    receiveQueue,
    sendQueue,
    interfaceName: null,
  };
}

describe('darwin-netstat-sockets', () => {
  parserCases(darwinNetstatSockets, import.meta.dirname);

  it.each(Object.keys(LAYOUTS))('reads back sockets printed as %s, header or not', (layout) => {
    const lines = fc.array(anyLine, { minLength: 1, maxLength: 8 });
    const readsBack = (sockets: Line[]) => {
      const text = sockets.map((each) => print(each, layout)).join('\n');
      expect(parse(text)).toEqual({ rows: sockets.map((each, at) => expectedRow(each, layout, at)), unreadLines: [] });
    };
    fc.assert(fc.property(lines, readsBack), { numRuns: 100 });
  });

  it('takes the process that used the socket, not the effective one, where -vv prints both', () => {
    const text = [
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid             eprocess:epid   state  options           gencnt    flags   flags1 usecnt rtncnt fltrs',
      `tcp4       0      0  10.0.0.5.50001         10.0.0.6.443           ESTABLISHED            1            2  131072  131072         Red Blue:77          Other Green:12     ${TAIL}`,
    ].join('\n');
    expect(parse(text).rows[0]?.owner).toEqual({ pid: 77, command: 'Red Blue', user: null });
  });

  it('says of a line that ends early that it is cut, for its last number may be another one', () => {
    const header =
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)      rhiwat  shiwat    pid   epid state  options           gencnt    flags   flags1 usscnt rtncnt fltrs';
    const cut = 'tcp4       0      0  127.0.0.1.8001         *.*                    LISTEN       131072  131072  343';
    expect(parse(`${header}\n${cut}`)).toEqual({
      rows: [],
      unreadLines: [{ line: 2, text: cut, because: 'the line ends before its last column' }],
    });
  });

  it('takes the pid of releases that print no state and options', () => {
    const text = [
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rhiwat shiwat    pid   epid',
      'tcp4       0      0  *.7000                 *.*                    LISTEN      131072 131072    612      0',
    ].join('\n');
    expect(parse(text).rows[0]?.owner).toEqual({ pid: 612, command: null, user: null });
  });

  it.each([
    'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN',
    'tcp4       0      0  nowhere                *.*                    LISTEN',
    'tcp4       0      0  10.0.0.5.22',
    'default            192.168.2.1        UGScg                 en0',
  ])('hands back "%s"', (text) => {
    expect(parse(text)).toMatchObject({ rows: [], unreadLines: [{ line: 1, text }] });
  });
});
