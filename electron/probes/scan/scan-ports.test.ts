import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type PortOutcome, scanPorts } from './scan-ports.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(host = '127.0.0.1'): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => {}).end('hello\n'));
  servers.push(server);
  await once(server.listen(0, host), 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const limits = { atOnce: 8, perSecond: null, timeoutMs: 3_000, firstAnswerMs: 0 };
const loopback = { address: '127.0.0.1', zone: null };
const inOrder = (outcomes: readonly PortOutcome[]) => outcomes.toSorted((a, b) => a.port - b.port);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('scanPorts', () => {
  it('tells open from closed, with the errno, and tries each port once', async () => {
    const open = await listen();
    const closed = await listen();
    const gone = servers.pop();
    await new Promise<void>((resolve) => gone?.close(() => resolve()) ?? resolve());
    const outcomes = await scanPorts({ target: loopback, ports: [open, closed], limits });
    expect(inOrder(outcomes)).toEqual(
      inOrder([
        { port: open, kind: 'open', errno: null, elapsedMs: expect.any(Number) },
        { port: closed, kind: 'closed', errno: 'ECONNREFUSED', elapsedMs: null },
      ]),
    );
  });

  it('finds a listener of the other family only there', async () => {
    const port = await listen('::1');
    expect(await scanPorts({ target: { address: '::1', zone: null }, ports: [port], limits })).toMatchObject([
      { kind: 'open' },
    ]);
    expect(await scanPorts({ target: loopback, ports: [port], limits })).toMatchObject([{ kind: 'closed' }]);
  });

  it('has an outcome for every port, and never takes itself for a listener', async () => {
    const open = await listen();
    // ports from which the system takes local ones: a connect that reaches itself would look accepted
    const ports = Array.from({ length: 4_000 }, (_, at) => 40_000 + at).filter((port) => port !== open);
    const outcomes = await scanPorts({ target: loopback, ports: [...ports, open], limits });
    expect(inOrder(outcomes).map(({ port }) => port)).toEqual([...ports, open].sort((a, b) => a - b));
    expect(outcomes.find(({ port }) => port === open)?.kind).toBe('open');
  });

  it('stops when told to, with what it had', async () => {
    const stopping = new AbortController();
    const outcomes = await scanPorts(
      { target: loopback, ports: upTo(65_535), limits: { ...limits, perSecond: 500 } },
      { signal: stopping.signal, onProgress: () => stopping.abort() },
    );
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.length).toBeLessThan(65_535);
  });

  it('sends nothing when it is stopped before', async () => {
    const port = await listen();
    expect(await scanPorts({ target: loopback, ports: [port], limits }, { signal: AbortSignal.abort() })).toEqual([]);
    expect(await scanPorts({ target: loopback, ports: [], limits })).toEqual([]);
  });

  it('keeps to its pace', async () => {
    const startedAtMs = performance.now();
    const outcomes = await scanPorts({ target: loopback, ports: upTo(60), limits: { ...limits, perSecond: 200 } });
    expect(outcomes).toHaveLength(60);
    // not sooner than the pace allows; how much later is the machine's affair
    expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual((60 / 200) * 1_000 - 20);
  });

  it('takes no error for an exception', async () => {
    const outcomes = await scanPorts({ target: { address: '255.255.255.255', zone: null }, ports: [9], limits });
    expect(outcomes).toEqual([{ port: 9, kind: expect.any(String), errno: expect.any(String), elapsedMs: null }]);
  });
});
