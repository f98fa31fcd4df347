import { describe, expect, it } from 'vitest';
import { type Owner, type Socket, socketDefaults } from '../../shared/socket.ts';
import { darwinLsof } from '../tools/darwin-lsof/index.ts';
import { darwinNetstatSockets } from '../tools/darwin-netstat-sockets/index.ts';
import { parseText } from '../tools/platform-tool.ts';
import { joinOwners } from './darwin-owners.ts';

const owner = (pid: number, command: string | null = null, user: string | null = null): Owner => ({
  pid,
  command,
  user,
});
const listener = (localPort: number, by: Owner | null, more: Partial<Socket> = {}): Socket => ({
  ...socketDefaults,
  line: 1,
  printed: '',
  protocol: 'tcp',
  family: 'ipv4',
  localAddress: '0.0.0.0',
  localPort,
  state: 'LISTEN',
  owner: by,
  ...more,
});
const joined = async (netstat: readonly Socket[], lsof: readonly Socket[]) =>
  (await joinOwners(netstat, lsof)).map(({ source, row }) => [source, row.localPort, row.owner]);

describe('joinOwners', () => {
  it('takes the pid from netstat and the whole name and user from lsof, wherever lsof saw that process', async () => {
    const netstat = [listener(8000, owner(71, 'Red Helper (Plug')), listener(9000, owner(71))];
    const lsof = [listener(8000, owner(71, 'Red Helper (Plugin)', 'red_user'))];
    const whole = owner(71, 'Red Helper (Plugin)', 'red_user');
    expect(await joined(netstat, lsof)).toEqual([
      [0, 8000, whole],
      [0, 9000, whole],
    ]);
  });

  it("keeps the line and the printed text of netstat's row", async () => {
    const netstat = [listener(8000, owner(71), { line: 7, printed: 'tcp4 …', receiveQueue: 3, dualStack: true })];
    const [first] = await joinOwners(netstat, [listener(8000, owner(71, 'red', 'me'))]);
    expect(first?.row).toMatchObject({ line: 7, printed: 'tcp4 …', receiveQueue: 3, dualStack: true });
  });

  it('leaves the name open for a process of another user, and keeps the one that netstat 26 printed', async () => {
    expect(await joined([listener(22, owner(1)), listener(88, owner(90, 'kdc'))], [])).toEqual([
      [0, 22, owner(1)],
      [0, 88, owner(90, 'kdc')],
    ]);
  });

  it('takes the process that holds the socket where netstat names none or one that nobody knows', async () => {
    const holder = owner(71, 'blue', 'me');
    const lsof = [listener(8000, holder), listener(8001, holder)];
    expect(await joined([listener(8000, null), listener(8001, owner(44))], lsof)).toEqual([
      [0, 8000, holder],
      [0, 8001, holder],
    ]);
  });

  it('does not guess between two sockets with the same endpoints, nor between unbound ones', async () => {
    const shared = [listener(8000, owner(44)), listener(8000, owner(45))];
    const unbound = (by: Owner | null) => listener(0, by, { protocol: 'udp', localPort: null, state: null });
    const lsof = [listener(8000, owner(71, 'blue', 'me')), unbound(owner(71, 'blue', 'me'))];
    expect(await joined([...shared, unbound(null)], lsof)).toEqual([
      [0, 8000, owner(44)],
      [0, 8000, owner(45)],
      [0, null, null],
    ]);
  });

  it('puts the whole IPv6 address where netstat cut it, and leaves it cut where lsof is blind', async () => {
    const cut = { family: 'ipv6', localAddress: 'fe80::c4c8:5ff:f' } as const;
    const netstat = [listener(62503, owner(71), cut), listener(62504, owner(99), cut)];
    const lsof = [
      listener(62503, owner(71, 'rapportd', 'red_user'), { ...cut, localAddress: 'fe80::c4c8:5ff:fe12:7ab1' }),
    ];
    expect((await joinOwners(netstat, lsof)).map(({ row }) => row.localAddress)).toEqual([
      'fe80::c4c8:5ff:fe12:7ab1',
      'fe80::c4c8:5ff:f',
    ]);
  });

  it('adds what lsof alone saw, once for each process', async () => {
    const lsof = [
      listener(8000, owner(1, 'a', 'me')),
      listener(8000, owner(1, 'a', 'me')),
      listener(8000, owner(2, 'b', 'me')),
    ];
    expect(await joined([], lsof)).toEqual([
      [1, 8000, owner(1, 'a', 'me')],
      [1, 8000, owner(2, 'b', 'me')],
    ]);
  });

  it.each([
    ['cut by netstat', 'fe80::c0ff:e1:2:', 'fe80::c0ff:e1:2:3'],
    ['with a zone in one and a scope number in the other', 'fe80::aa:1%en0', 'fe80:4::aa:1'],
    ['of IPv4 in an IPv6 socket', '10.0.0.5', '::ffff:10.0.0.5'],
  ])('knows an address again %s', async (_, netstatAddress, lsofAddress) => {
    const netstat = [listener(8000, null, { localAddress: netstatAddress })];
    const lsof = [listener(8000, owner(71, 'blue', 'me'), { localAddress: lsofAddress, family: 'ipv6' })];
    expect(await joined(netstat, lsof)).toEqual([[0, 8000, owner(71, 'blue', 'me')]]);
  });

  it('tells the IPv4 and the IPv6 listener of one port apart', async () => {
    const netstat = [listener(8000, owner(1))];
    const lsof = [listener(8000, owner(2, 'blue', 'me'), { family: 'ipv6', localAddress: '::' })];
    expect(await joined(netstat, lsof)).toEqual([
      [0, 8000, owner(1)],
      [1, 8000, owner(2, 'blue', 'me')],
    ]);
  });

  it('joins the printed outputs of both tools', async () => {
    const netstat = [
      'tcp46      0      0  *.29502                *.*                    LISTEN       131072  131072     71      0 00100 00000006 00000000002a81c3 00000001 00000800      1      0 000000',
      'udp4       0      0  *.5353                 *.*                                 786896    9216    330      0 00100 00000006 00000000002a81c4 00000001 00000800      1      0 000000',
    ].join('\n');
    const lsof = 'p71\ncpython3.12\nu501\nLred_user\nf5\ntIPv6\nPTCP\nn*:29502\nTST=LISTEN\n';
    const rows = await joinOwners(parseText(darwinNetstatSockets, netstat).rows, parseText(darwinLsof, lsof).rows);
    expect(rows.map(({ source, row }) => [source, row.localAddress, row.localPort, row.owner])).toEqual([
      [0, '::', 29502, owner(71, 'python3.12', 'red_user')],
      [0, '0.0.0.0', 5353, owner(330)],
    ]);
  });
});
