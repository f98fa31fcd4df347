import { afterEach, expect, it } from 'vitest';
import { type Listening, listenOnLoopback } from '../diagnosis/testing.ts';
import { probeProxy } from './proxy.ts';

const listening: Listening[] = [];
afterEach(() => Promise.all(listening.splice(0).map(({ stop }) => stop())));

/** A server that keeps what it is asked and answers with this; silent for `null`. */
async function proxyThatSays(answer: string | null) {
  const asked: string[] = [];
  const server = await listenOnLoopback((peer) =>
    peer.once('data', (request) => {
      asked.push(String(request));
      if (answer !== null) peer.end(answer);
    }),
  );
  listening.push(server);
  return { port: server.port, asked };
}

const TIME_MS = 2_000;
const web = { address: '192.0.2.7', host: 'mini-red.lan', port: 8080, scheme: 'http', path: '/lamp?on=1' };
const at = (port: number, credentials: string | null = null) => ({
  ...{ from: 'http_proxy', words: 'a proxy', scheme: 'http' as const, host: '127.0.0.1', port, credentials },
});

it('asks for the whole address, with the password that a program would send', async () => {
  const { port, asked } = await proxyThatSays('HTTP/1.1 200 OK\r\n\r\n');
  const plan = { proxy: at(port, 'ada:se%2Fcret'), target: web, isAsked: true, timeoutMs: TIME_MS };
  expect(await probeProxy(plan)).toMatchObject({ kind: 'answered', status: 200, said: 'HTTP/1.1 200 OK' });
  expect(asked[0]?.split('\r\n').slice(0, 2)).toEqual([
    'GET http://mini-red.lan:8080/lamp?on=1 HTTP/1.1',
    'Host: mini-red.lan:8080',
  ]);
  expect(asked[0]).toContain(`Proxy-Authorization: Basic ${Buffer.from('ada:se/cret').toString('base64')}`);
});

it('asks for a tunnel where the target speaks TLS', async () => {
  const { port, asked } = await proxyThatSays('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  const target = { ...web, scheme: 'https', port: 443 };
  const outcome = await probeProxy({ proxy: at(port), target, isAsked: true, timeoutMs: TIME_MS });
  expect(outcome).toMatchObject({ kind: 'answered', status: 407 });
  expect(asked[0]).toMatch(/^CONNECT mini-red\.lan:443 HTTP\/1\.1\r\nHost: mini-red\.lan:443\r\n/);
});

it('tells one that is not there, one that is silent and one that is something else', async () => {
  const gone = await proxyThatSays('');
  await listening[0]?.stop();
  const [silent, ssh] = [await proxyThatSays(null), await proxyThatSays('SSH-2.0-lamp\r\n')];
  const kindOf = async (port: number) => {
    const { kind } = await probeProxy({ proxy: at(port), target: web, isAsked: true, timeoutMs: 300 });
    return kind;
  };
  expect([await kindOf(gone.port), await kindOf(silent.port), await kindOf(ssh.port)]).toEqual([
    ...['not-reached', 'silent', 'no-proxy'],
  ]);
});

it('only connects where nobody asked for more', async () => {
  const { port, asked } = await proxyThatSays('HTTP/1.1 200 OK\r\n\r\n');
  expect(await probeProxy({ proxy: at(port), target: web, isAsked: false, timeoutMs: TIME_MS })).toMatchObject({
    kind: 'connected',
    status: null,
  });
  expect(asked).toEqual([]);
});
