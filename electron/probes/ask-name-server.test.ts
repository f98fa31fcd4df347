import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { askNameServer } from './ask-name-server.ts';
import { type Reply, startNameServer } from './testing-dns.ts';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function serve(answer: (name: string, type: string) => Reply | Buffer | null, timeoutMs = 3_000) {
  const server = await startNameServer(answer);
  open.push(server);
  return { host: 'mini-red.example', server: '127.0.0.1', port: server.port, timeoutMs };
}
const V6 = '20010db8000000000000000000000020';

describe('askNameServer', () => {
  it('gives the addresses of both families', async () => {
    const question = await serve((_, type) => ({ addresses: type === 'A' ? ['192.0.2.20', '192.0.2.21'] : [V6] }));
    expect(await askNameServer(question)).toEqual({
      resolver: `127.0.0.1 port ${question.port}`,
      addresses: [
        { address: '192.0.2.20', family: 'ipv4' },
        { address: '192.0.2.21', family: 'ipv4' },
        { address: '2001:db8::20', family: 'ipv6' },
      ],
      error: null,
      elapsedMs: expect.any(Number),
    });
  });

  it('takes one family for an answer', async () => {
    const question = await serve((_, type) => (type === 'A' ? { addresses: ['192.0.2.20'] } : { code: 'failed' }));
    expect(await askNameServer(question)).toMatchObject({ addresses: [{ address: '192.0.2.20' }], error: null });
  });

  it.each([
    ['unknown', 'ENOTFOUND'],
    ['failed', 'ESERVFAIL'],
    ['refused', 'EREFUSED'],
    ['ok', 'ENODATA'],
  ] as const)('keeps the name of the error: %s is %s', async (code, error) => {
    const question = await serve(() => ({ code }));
    expect(await askNameServer(question)).toMatchObject({ addresses: [], error });
  });

  it('says that nothing came back in time', async () => {
    const question = await serve(() => null, 150);
    expect(await askNameServer(question)).toMatchObject({ addresses: [], error: 'ETIMEOUT' });
  });

  it('says that nobody serves names there', async () => {
    const question = await serve(() => null);
    for (const server of open.splice(0)) server.close();
    expect(await askNameServer(question)).toMatchObject({ error: 'ECONNREFUSED' });
  });

  it('is stopped at once', async () => {
    const stopping = new AbortController();
    const question = await serve(() => {
      stopping.abort();
      return null;
    }, 60_000);
    expect(await askNameServer(question, stopping.signal)).toMatchObject({ error: 'ECANCELLED' });
    expect(await askNameServer(question, AbortSignal.abort())).toMatchObject({ error: 'ECANCELLED' });
  });

  it('takes any bytes for an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const question = await serve(() => Buffer.from(bytes), 30);
        expect(await askNameServer(question)).toMatchObject({ addresses: [], error: expect.stringMatching(/^E/) });
      }),
      { numRuns: 20 },
    );
  });

  it.each(['', 'a..b', '-', 'ä.example', 'x'.repeat(300), 'a b'])('takes any name: "%s"', async (host) => {
    const question = await serve(() => ({ code: 'unknown' }));
    expect(await askNameServer({ ...question, host })).toMatchObject({ addresses: [], error: expect.any(String) });
  });

  it('takes any server', async () => {
    const question = { host: 'mini-red.example', server: 'no address', port: null, timeoutMs: 100 };
    expect(await askNameServer(question)).toMatchObject({ resolver: 'no address', error: expect.any(String) });
  });
});
