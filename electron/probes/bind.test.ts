import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Socket } from '../../shared/socket.ts';
import { probeBind } from './bind.ts';
import { probeBindAndHolders, startOf } from './find-holders.ts';
import { lookHere } from './testing.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function hold(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
const loopback = (port: number) => ({ address: '127.0.0.1', family: 'ipv4', port }) as const;

describe('probeBind', () => {
  it('tells a port that is held from one that is free', async () => {
    const port = await hold();
    expect(await probeBind(loopback(port))).toMatchObject({
      kind: 'in-use',
      errno: 'EADDRINUSE',
      program: 'routelight',
    });
    for (const server of open.splice(0)) await new Promise((closed) => server.close(closed));
    expect(await probeBind(loopback(port))).toMatchObject({ kind: 'free', errno: null });
    expect(await probeBind(loopback(port))).toMatchObject({ kind: 'free' });
  });

  it('does so for UDP', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const plan = { ...loopback(socket.address().port), protocol: 'udp' } as const;
    expect(await probeBind(plan)).toMatchObject({ kind: 'in-use', protocol: 'udp' });
    await new Promise<void>((closed) => socket.close(closed));
    expect(await probeBind(plan)).toMatchObject({ kind: 'free' });
  });

  it('knows an address that is not on this machine', async () => {
    const plan = { ...loopback(0), address: '192.0.2.77' };
    expect(await probeBind(plan)).toMatchObject({ kind: 'not-ours', errno: 'EADDRNOTAVAIL' });
  });

  it('takes nothing when it is stopped', async () => {
    expect(await probeBind(loopback(0), AbortSignal.abort())).toMatchObject({ kind: 'cancelled' });
  });
});

describe('probeBindAndHolders', () => {
  const listener = (port: number, localAddress: string, pid: number): Socket => ({
    ...{ line: 1, printed: '', protocol: 'tcp', family: 'ipv4', localAddress, localPort: port, state: 'LISTEN' },
    ...{ peerAddress: null, peerPort: null, dualStack: null, receiveQueue: null, sendQueue: null, interfaceName: null },
    owner: { pid, command: 'held', user: null },
  });

  it('says who has it since when', async () => {
    const port = await hold();
    const listeners = [
      listener(port, '0.0.0.0', process.pid),
      listener(port, '127.0.0.9', 1),
      listener(port + 1, '*', 1),
    ];
    const { holders } = await probeBindAndHolders(lookHere(), loopback(port), listeners);
    expect(holders).toMatchObject([{ localAddress: '0.0.0.0', pid: process.pid, command: expect.any(String) }]);
    const startedAtMs = holders?.[0]?.startedAtMs ?? 0;
    expect(Math.abs(startedAtMs - (Date.now() - process.uptime() * 1_000))).toBeLessThan(60_000);
  });

  it('reads the time as ps prints it', () => {
    expect(startOf({ startedAt: 'Mon Nov  2 06:00:11 2026' })).toBe(new Date(2026, 10, 2, 6, 0, 11).getTime());
    expect(startOf({ startedAt: 'sometime' })).toBeNull();
  });
});
