import { expect, it } from 'vitest';
import { type Socket, socketDefaults } from '../../shared/socket.ts';
import { nameUsers } from './linux-users.ts';
import type { Look } from './platform.ts';

const socketOf = (owner: Socket['owner']): Socket => ({
  ...socketDefaults,
  line: 1,
  printed: '',
  protocol: 'tcp',
  family: 'ipv4',
  localAddress: '0.0.0.0',
  localPort: 80,
  owner,
});

/** A look at a host with one account. */
const look = {
  withTool: () => Promise.resolve({ rows: [{ line: 1, printed: '', uid: 1000, name: 'ada' }] }),
} as unknown as Look;

it('names the user of each socket, with or without a process, and keeps an id that has no name', async () => {
  const owners = [
    { pid: 7, command: 'web', user: '1000' },
    { pid: null, command: null, user: '1000' },
    { pid: null, command: null, user: '1001' },
    null,
  ];
  const named = await nameUsers(look, owners.map(socketOf));
  expect(named.map(({ owner }) => owner?.user)).toEqual(['ada', 'ada', '1001', undefined]);
});
