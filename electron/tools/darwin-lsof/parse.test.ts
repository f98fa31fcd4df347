import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { decodeEscapes } from './escapes.ts';
import { darwinLsof } from './index.ts';

const parse = (text: string) => parseText(darwinLsof, text);

const anyEndpoint = fc.record({
  host: fc.constantFrom('127.0.0.1', '192.168.7.10', '2001:db8::9', '::1', null),
  port: fc.option(fc.integer({ min: 1, max: 65_535 })),
});
const anySocket = fc.record({
  command: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ._()-]{0,20}[A-Za-z0-9]$/),
  pid: fc.nat(99_998),
  user: fc.constantFrom('root', '_red', 'blue.user', '501'),
  descriptor: fc.nat(4_000),
  family: fc.constantFrom('ipv4', 'ipv6'),
  protocol: fc.constantFrom('tcp', 'udp'),
  local: anyEndpoint,
  peer: fc.option(anyEndpoint.filter(({ host }) => host !== null)),
  state: fc.constantFrom('LISTEN', 'ESTABLISHED', 'CLOSED', 'FIN_WAIT_2'),
});
type AnySocket = ReturnType<(typeof anySocket)['generate']>['value'];

const printEndpoint = ({ host, port }: AnySocket['local']) =>
  `${host?.includes(':') ? `[${host}]` : (host ?? '*')}:${port ?? '*'}`;
const printName = ({ local, peer }: AnySocket) =>
  printEndpoint(local) + (peer === null ? '' : `->${printEndpoint(peer)}`);
const typeOf = ({ family }: AnySocket) => (family === 'ipv4' ? 'IPv4' : 'IPv6');
const nodeOf = ({ protocol }: AnySocket) => protocol.toUpperCase();

function printRow(socket: AnySocket): string {
  const { command, pid, user, descriptor, protocol, state } = socket;
  const columns = [command.replaceAll(' ', '\\x20').padEnd(9), pid, user, `${descriptor}u`, typeOf(socket)];
  const name = printName(socket) + (protocol === 'tcp' ? ` (${state})` : '');
  return [...columns, '0x5ca1ab1e00000001', '0t0', nodeOf(socket), name].join(' ');
}

function printFields(socket: AnySocket): { readonly process: string[]; readonly file: string[] } {
  const { command, pid, user, descriptor, protocol, state } = socket;
  const details = protocol === 'tcp' ? [`TST=${state}`] : [];
  return {
    process: [`p${pid}`, `c${command}`, 'u501', `L${user}`],
    file: [
      `f${descriptor}`,
      'au',
      'l ',
      `t${typeOf(socket)}`,
      `P${nodeOf(socket)}`,
      `n${printName(socket)}`,
      ...details,
    ],
  };
}

function expectedRow(socket: AnySocket, line: number, printed: string) {
  const { command, pid, user, family, protocol, local, peer, state } = socket;
  return {
    line,
    printed,
    protocol,
    family,
    localAddress: local.host ?? (family === 'ipv4' ? '0.0.0.0' : '::'),
    localPort: local.port,
    peerAddress: peer?.host ?? null,
    peerPort: peer?.port ?? null,
    state: protocol === 'tcp' ? state : null,
    owner: { pid, command, user },
    dualStack: null,
    receiveQueue: null,
    sendQueue: null,
    interfaceName: null,
  };
}

const sockets = fc.array(anySocket, { minLength: 1, maxLength: 6 });

describe('darwin-lsof', () => {
  parserCases(darwinLsof, import.meta.dirname);

  it('reads back any table printed in this format', () => {
    const readsBack = (printed: AnySocket[]) => {
      const rows = printed.map((each, at) => expectedRow(each, at + 1, printRow(each)));
      expect(parse(printed.map(printRow).join('\n'))).toEqual({ rows, unreadLines: [] });
    };
    fc.assert(fc.property(sockets, readsBack));
  });

  it('reads back any field output, the line of a row being its f line', () => {
    const readsBack = (printed: AnySocket[]) => {
      const lines: string[] = [];
      const rows = printed.map((each) => {
        const { process, file } = printFields(each);
        const line = lines.push(...process) + 1;
        lines.push(...file);
        return expectedRow(each, line, file.join('\n'));
      });
      expect(parse(lines.join('\n'))).toEqual({ rows, unreadLines: [] });
    };
    fc.assert(fc.property(sockets, readsBack));
  });

  it('reads back any field output with NUL between fields', () => {
    const readsBack = (printed: AnySocket[]) => {
      const sets = printed.map(printFields).flatMap(({ process, file }) => [process, file]);
      const text = sets.map((fields) => `${fields.join('\0')}\0\n`).join('');
      const rows = printed.map((each, at) => expectedRow(each, at * 2 + 2, printFields(each).file.join('\n')));
      expect(parse(text)).toEqual({ rows, unreadLines: [] });
    };
    fc.assert(fc.property(sockets, readsBack));
  });

  it('reads a table pasted after field output', () => {
    const table = 'COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\nred 9 me 3u IPv4 0x1 0t0 TCP *:81 (LISTEN)';
    const { rows, unreadLines } = parse(`p7\ncblue\nf3\ntIPv4\nPTCP\nn*:80\nTST=LISTEN\n${table}`);
    expect(rows.map(({ line, localPort, owner }) => [line, localPort, owner?.command])).toEqual([
      [3, 80, 'blue'],
      [9, 81, 'red'],
    ]);
    expect(unreadLines).toEqual([]);
  });

  it('reads a piece of field output without its process, the owner unknown', () => {
    expect(parse('f3\ntIPv4\nPUDP\nn*:5353').rows).toMatchObject([{ line: 1, localPort: 5353, owner: null }]);
  });

  it.each([
    ['p7\nf3\ntIPv4\nn*:80', 2, 'the protocol is not told (-F without P)'],
    ['p7\nf3\nn*:80', 2, 'the protocol is not told (-F without P)'],
    ['p7\nf3\nPTCP', 2, 'a socket without its name (-F without n)'],
    ['p7\nn*:80', 2, 'a field of a file whose f line is missing'],
    ['p7\n?', 2, 'not a field of lsof -F'],
    ['p7\nlsof: no pwd entry for UID 501', 2, 'lsof reports an error'],
    ['lsof: illegal option character: y', 1, 'lsof reports an error'],
    ['red 9 me 3u IPv4 0x1 0t0 TCP nowhere (LISTEN)', 1, 'the name is no socket address'],
  ])('says of %j why it is not read', (text, line, because) => {
    expect(parse(text)).toMatchObject({ rows: [], unreadLines: [{ line, because }] });
  });

  it.each([
    ['Red\\x20Blue', 'Red Blue'],
    ['caf\\xc3\\xa9', 'café'],
    ['cut\\xe2\\x82', 'cut\\xe2\\x82'],
    ['esc\\x1b[31m', 'esc\\x1b[31m'],
    ['\\x2', '\\x2'],
  ])('decodes %s to %s', (printed, name) => {
    expect(decodeEscapes(printed)).toBe(name);
  });
});
