import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { probeUdp } from './udp.ts';

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});

async function listen(answer: string | null) {
  const socket = createSocket('udp4', (_, from) => answer !== null && socket.send(answer, from.port, from.address));
  open.push(socket);
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: '127.0.0.1', family: 'ipv4', zone: null, port: socket.address().port } as const;
}

describe('probeUdp', () => {
  it('is answered', async () => {
    const target = await listen('hello');
    expect(await probeUdp({ target, timeoutMs: 3_000 })).toMatchObject({
      ...{ program: 'routelight', kind: 'answered', errno: null, receivedBytes: 5, local: { address: '127.0.0.1' } },
    });
  });

  it('knows silence', async () => {
    const target = await listen(null);
    expect(await probeUdp({ target, timeoutMs: 100 })).toMatchObject({ kind: 'silent', receivedBytes: null });
  });

  it('hears that nobody listens', async () => {
    const target = await listen(null);
    for (const socket of open.splice(0)) await new Promise<void>((closed) => socket.close(closed));
    expect(await probeUdp({ target, timeoutMs: 3_000 })).toMatchObject({ kind: 'refused', errno: 'ECONNREFUSED' });
  });

  it.each([['255.255.255.255', 9, 'not-permitted']] as const)(
    'gives the errno of %s as a value',
    async (address, port, kind) => {
      const target = { address, family: 'ipv4', zone: null, port } as const;
      expect(await probeUdp({ target, timeoutMs: 3_000 })).toMatchObject({ kind, errno: expect.any(String) });
    },
  );

  it('ends at once when it is stopped', async () => {
    const target = await listen(null);
    expect(await probeUdp({ target, timeoutMs: 60_000 }, AbortSignal.abort())).toMatchObject({ kind: 'cancelled' });
  });
});
