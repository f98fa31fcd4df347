import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { probeConnect } from './connect.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
const loopback = (port: number) => ({ address: '127.0.0.1', family: 'ipv4', zone: null, port }) as const;
const plan = { sourceAddress: null, timeoutMs: 5_000 };

describe('probeConnect', () => {
  it('says which local end was used when it is accepted', async () => {
    const port = await listen();
    expect(await probeConnect({ ...plan, target: loopback(port) })).toMatchObject({
      program: 'routelight',
      outcome: { kind: 'accepted' },
      local: { address: '127.0.0.1' },
      errno: null,
      isSynchronous: false,
    });
  });

  it('keeps the errno when it is refused', async () => {
    const port = await listen();
    for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed));
    expect(await probeConnect({ ...plan, target: loopback(port) })).toMatchObject({
      outcome: { kind: 'refused' },
      errno: 'ECONNREFUSED',
      isSynchronous: false,
    });
  });

  it('marks a connect that failed in the call itself', async () => {
    const target = { address: '255.255.255.255', family: 'ipv4', zone: null, port: 9 } as const;
    expect(await probeConnect({ ...plan, target })).toMatchObject({ isSynchronous: true });
  });

  it('names a source address that is not on this machine', async () => {
    const port = await listen();
    const attempt = await probeConnect({ ...plan, target: loopback(port), sourceAddress: '192.0.2.77' });
    expect(attempt).toMatchObject({ outcome: { kind: 'address-not-available' }, errno: 'EADDRNOTAVAIL' });
  });

  it('ends at once when it is cancelled', async () => {
    const port = await listen();
    const attempt = await probeConnect({ ...plan, target: loopback(port) }, AbortSignal.abort());
    expect(attempt.outcome).toEqual({ kind: 'cancelled' });
  });
});
