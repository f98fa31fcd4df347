import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListener } from '../../../shared/socket.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxSs } from './index.ts';

const details = 'ino:70 sk:1 cgroup:/ <->';
const read = (text: string) => parseText(linuxSs, text);
const only = (text: string) => {
  const { rows, unreadLines } = read(text);
  expect([rows.length, unreadLines]).toEqual([1, []]);
  return rows[0];
};

describe('linux-ss', () => {
  parserCases(linuxSs, import.meta.dirname);

  it.each([
    ['LISTEN', 'LISTEN'],
    ['ESTAB', 'ESTABLISHED'],
    ['SYN-SENT', 'SYN_SENT'],
    ['SYN-RECV', 'SYN_RECV'],
    ['FIN-WAIT-1', 'FIN_WAIT_1'],
    ['FIN-WAIT-2', 'FIN_WAIT_2'],
    ['TIME-WAIT', 'TIME_WAIT'],
    ['CLOSE-WAIT', 'CLOSE_WAIT'],
    ['LAST-ACK', 'LAST_ACK'],
    ['CLOSING', 'CLOSING'],
    ['UNCONN', 'UNCONN'],
  ])('calls %s %s', (printed, state) => {
    expect(only(`tcp ${printed} 0 0 10.0.0.1:1 10.0.0.2:2`)?.state).toBe(state);
  });

  it.each([
    ['127.0.0.53%lo:53', { family: 'ipv4', localAddress: '127.0.0.53', localPort: 53, interfaceName: 'lo' }],
    ['0.0.0.0:8000', { family: 'ipv4', localAddress: '0.0.0.0', localPort: 8000, interfaceName: null }],
    ['*:80', { family: 'ipv6', localAddress: '::', localPort: 80, dualStack: true }],
    ['*%eth0:80', { family: 'ipv6', localAddress: '::', interfaceName: 'eth0', dualStack: true }],
    ['[::]:22', { family: 'ipv6', localAddress: '::', localPort: 22, dualStack: null }],
    [':::22', { family: 'ipv6', localAddress: '::', localPort: 22 }],
    ['::1:25', { family: 'ipv6', localAddress: '::1', localPort: 25 }],
    ['[fe80::1%eth0]:546', { family: 'ipv6', localAddress: 'fe80::1%eth0', interfaceName: 'eth0' }],
    ['[fe80::1]%eth0:546', { family: 'ipv6', localAddress: 'fe80::1%eth0', localPort: 546 }],
    ['[2001:db8::5]:ssh', { family: 'ipv6', localAddress: '2001:db8::5', localPort: null }],
    ['[::ffff:10.0.0.7]:22', { family: 'ipv6', localAddress: '::ffff:10.0.0.7', localPort: 22 }],
  ])('reads the address %s', (printed, expected) => {
    expect(only(`tcp LISTEN 0 5 ${printed} 0.0.0.0:*`)).toMatchObject({
      ...expected,
      peerAddress: null,
      peerPort: null,
    });
  });

  it('tells listeners from connections for UDP, whose state says neither', () => {
    const { rows } = read(`udp UNCONN 0 0 *:5353 *:* ${details}\nudp ESTAB 0 0 10.0.0.1:5000 10.0.0.2:53 ${details}`);
    expect(rows.map(isListener)).toEqual([true, false]);
  });

  it('names root where -e leaves the uid out, and nobody without -e', () => {
    const socket = 'tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:* users:(("web",pid=7,fd=3))';
    expect(only(`${socket} ${details}`)?.owner?.user).toBe('0');
    expect(only(`${socket} uid:33 ${details}`)?.owner?.user).toBe('33');
    expect(only(socket)?.owner).toEqual({ pid: 7, command: 'web', user: null });
  });

  it('keeps the user of a socket whose process it may not name', () => {
    const socket = 'tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:*';
    const userOnly = (user: string) => ({ pid: null, command: null, user });
    expect(only(`${socket} uid:33 ${details}`)?.owner).toEqual(userOnly('33'));
    expect(only(`${socket} timer:(keepalive,79min,0) ${details}`)?.owner).toEqual(userOnly('0'));
    expect(only(`tcp TIME-WAIT 0 0 10.0.0.1:1 10.0.0.2:2 ino:0 sk:1`)?.owner).toBeNull();
    expect(only(socket)?.owner).toBeNull();
  });

  it('believes no uid that is part of a name or of a control group', () => {
    const users = 'users:((" uid:1 ino:2 x",pid=7,fd=3),("a uid:5 b",pid=8,fd=3))';
    const socket = `tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:* ${users} ino:70 sk:1 cgroup:/a uid:9 b <->`;
    expect(only(socket)?.owner).toEqual({ pid: 7, command: ' uid:1 ino:2 x', user: '0' });
  });

  it('reads the processes of -T and -Z', () => {
    const users = 'users:(("web",pid=7,tid=9,fd=3),("web",pid=8,proc_ctx=system_u:system_r:web_t:s0,fd=3))';
    expect(only(`tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:* ${users} uid:5 ${details}`)?.owner).toEqual({
      pid: 7,
      command: 'web',
      user: '5',
    });
  });

  it('reads processes printed right after the peer', () => {
    expect(only('tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:*users:(("web x",pid=7,fd=3))')).toMatchObject({
      peerAddress: null,
      owner: { pid: 7, command: 'web x' },
    });
  });

  it('takes an indented line for more of a socket only when one came before', () => {
    expect(read('  cubic cwnd:10').unreadLines).toHaveLength(1);
  });

  it('hands back sockets that are neither TCP nor UDP, with the reason', () => {
    const text = 'u_str ESTAB 0 0 /run/a b.sock 70 * 71\nicmp6 UNCONN 0 0 *:58 *:*';
    expect(read(text).unreadLines).toEqual([
      {
        line: 1,
        text: 'u_str ESTAB 0 0 /run/a b.sock 70 * 71',
        because: 'a socket of "u_str"; only TCP and UDP are read',
      },
      { line: 2, text: 'icmp6 UNCONN 0 0 *:58 *:*', because: 'a socket of "icmp6"; only TCP and UDP are read' },
    ]);
  });

  /** Names as the kernel keeps them: up to 15 characters, quotes and brackets included, no line end. */
  const name = fc
    .string({ unit: fc.constantFrom(...'"(),=pidfd123 xä'), minLength: 1, maxLength: 15 })
    .filter((text) => text.trim() !== '');
  const process = fc.record({ command: name, pid: fc.nat(4_194_304), fd: fc.nat(1_000_000) });

  it('reads back any processes and addresses printed in this format', () => {
    const port = fc.integer({ min: 1, max: 65_535 });
    const local = fc.oneof(
      fc.ipV4().map((address) => ({ address, shown: address })),
      fc.constantFrom('::1', '2001:db8::7', 'fd00::1').map((address) => ({ address, shown: `[${address}]` })),
    );
    const socket = fc.record({ local, port, queue: fc.nat(100_000), uid: fc.nat(70_000) });
    fc.assert(
      fc.property(
        socket,
        fc.array(process, { minLength: 1, maxLength: 4 }),
        ({ local, port, queue, uid }, processes) => {
          const users = processes.map(({ command, pid, fd }) => `("${command}",pid=${pid},fd=${fd})`).join(',');
          const uidShown = uid === 0 ? '' : ` uid:${uid}`;
          const row = only(`tcp LISTEN ${queue}  5  ${local.shown}:${port} *:* users:(${users})${uidShown} ${details}`);
          expect(row).toMatchObject({
            localAddress: local.address,
            localPort: port,
            receiveQueue: queue,
            owner: { pid: processes[0]?.pid, command: processes[0]?.command, user: `${uid}` },
          });
        },
      ),
    );
  });
});
