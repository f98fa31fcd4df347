import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttp2, createSecureServer as createHttp2Secure } from 'node:http2';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { probeService } from './service.ts';

const open: { server: Server; sockets: Socket[] }[] = [];
afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

const pem = (name: string) => readFileSync(`${import.meta.dirname}/fixtures/certificates/${name}.pem`, 'utf8');
const certified = (name: string) => ({ cert: pem(name), key: pem(name) });
const trusted = [pem('authority')];

async function start(server: Server) {
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => sockets.push(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  open.push({ server, sockets });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: '127.0.0.1', host: 'mini-red.lan', port, path: '/health', scheme: null, timeoutMs: 400 };
}
const serve = (onSocket: (socket: Socket) => void) => start(createServer(onSocket));
const serveTls = async (name: string, text: string) => {
  const server = createTls(certified(name), (socket) =>
    socket.on('error', () => {}).once('data', () => socket.end(text)),
  );
  return { ...(await start(server.on('tlsClientError', () => {}))), scheme: 'https', timeoutMs: 3_000 };
};
const answer =
  (text: string) =>
  (socket: Socket): void => {
    socket.once('data', () => socket.write(text));
  };
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

describe('probeService', () => {
  it.each([
    [
      'a service that speaks first',
      (s: Socket): unknown => s.write('SSH-2.0-test\r\n'),
      null,
      { kind: 'banner', said: 'SSH-2.0-test\r\n' },
    ],
    ['one that waits to be spoken to', () => {}, null, { kind: 'silent' }],
    ['one that hangs up', (s: Socket): unknown => s.end(), null, { kind: 'closed' }],
    [
      'an HTTP answer',
      answer('HTTP/1.1 503 Busy\r\n\r\n'),
      'http',
      { kind: 'http', status: 503, said: 'HTTP/1.1 503 Busy' },
    ],
    [
      'HTTP that never answers',
      () => {},
      'http',
      { kind: 'http-hung', status: null, said: null, stalled: 'before-answer' },
    ],
    [
      'HTTP that hangs in its head',
      answer('HTTP/1.1 200 OK\r\nX'),
      'http',
      { kind: 'http-hung', status: 200, stalled: 'in-head' },
    ],
    [
      'HTTP that hangs after its head',
      answer('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'),
      'http',
      { kind: 'http-hung', status: 200, stalled: 'in-body' },
    ],
    [
      'a stream that is quiet for now',
      answer('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n'),
      'http',
      { kind: 'http', status: 200, stalled: null },
    ],
    [
      'an answer after an interim one',
      answer(`HTTP/1.1 103 Early Hints\r\n\r\n${OK}`),
      'http',
      { kind: 'http', status: 200 },
    ],
    ['something else where HTTP was expected', answer('220 mail\r\n'), 'http', { kind: 'banner', said: '220 mail' }],
    [
      'a TLS alert where HTTP was expected',
      answer('\x15\x03\x01\0\x02\x02\x46'),
      'http',
      { kind: 'banner', speaks: 'tls' },
    ],
    [
      'a server that asks for HTTPS',
      answer('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n'),
      'http',
      { kind: 'http', status: 400, speaks: 'tls' },
    ],
    ['plain HTTP where TLS was expected', answer(OK), 'https', { kind: 'tls-failed', speaks: 'http' }],
    ['plain text where TLS was expected', answer('220 mail\r\n'), 'https', { kind: 'tls-failed', speaks: null }],
  ] as const)('tells %s', async (_, onSocket, scheme, expected) => {
    const plan = await serve(onSocket);
    expect(await probeService({ ...plan, scheme })).toMatchObject(expected);
  });

  it('says from where and how fast it was', async () => {
    const plan = await serve(answer(OK));
    expect(await probeService({ ...plan, scheme: 'http', via: 'a proxy' })).toMatchObject({
      ...{
        program: 'routelight',
        local: { address: '127.0.0.1' },
        receivedBytes: OK.length,
        redirects: [],
        via: 'a proxy',
      },
      timings: { connectMs: expect.any(Number), tlsMs: null, firstByteMs: expect.any(Number) },
    });
  });

  it('asks for the path with the name that the person wrote, and for nothing else', async () => {
    let asked = '';
    const plan = await serve((socket) => {
      socket.once('data', (request) => {
        asked = request.toString();
        socket.write('HTTP/1.0 200 OK\r\n\r\n');
      });
    });
    const path = '/a b\r\nX-Evil: 1';
    expect(await probeService({ ...plan, path, scheme: 'http', paddingBytes: 50 })).toMatchObject({
      kind: 'http',
      status: 200,
    });
    expect(asked.split('\r\n')).toEqual([
      ...[
        'GET /a%20b%0D%0AX-Evil:%201 HTTP/1.1',
        `Host: mini-red.lan:${plan.port}`,
        'User-Agent: Routelight',
        'Accept: */*',
      ],
      ...[`X-Padding: ${'x'.repeat(50)}`, 'Connection: close', '', ''],
    ]);
  });

  it('shows the certificate of a server it may trust', async () => {
    const plan = await serveTls('good', OK);
    const found = await probeService({ ...plan, trusted });
    expect(found).toMatchObject({ kind: 'http', status: 200, tlsError: null, tls: { protocol: 'TLSv1.3' } });
    expect(found.tls?.chain[0]).toMatchObject({
      ...{ subject: 'mini-red.lan', issuer: 'Routelight test authority', isSelfSigned: false },
      names: ['DNS:mini-red.lan', 'IP Address:127.0.0.1'],
    });
    expect(found.timings?.tlsMs).toEqual(expect.any(Number));
  });

  it.each([
    ['an unknown authority', 'good', { trusted: [] }, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['another name', 'good', { host: 'mini-blue.lan' }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['its time being over', 'expired', {}, 'CERT_HAS_EXPIRED'],
  ] as const)('sends nothing to a server with a certificate in trouble: %s', async (_, name, more, tlsError) => {
    const plan = await serveTls(name, OK);
    const found = await probeService({ ...plan, trusted, ...more });
    expect(found).toMatchObject({
      kind: 'tls-failed',
      tlsError,
      speaks: 'tls',
      status: null,
      said: expect.any(String),
    });
    expect(found.tls?.chain.length).toBeGreaterThan(0);
  });

  it('finds TLS where HTTP was asked for and the server hangs up', async () => {
    const plan = await serveTls('good', OK);
    expect(await probeService({ ...plan, scheme: 'http' })).toMatchObject({ speaks: 'tls' });
  });

  it('speaks HTTP/2 with those who speak nothing else', async () => {
    const plain = createHttp2();
    plain.on('stream', (stream) =>
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { endStream: true }),
    );
    const overTls = createHttp2Secure(certified('good'), (_, response) => response.writeHead(204).end());
    const grpc = await probeService({ ...(await start(plain)), scheme: 'http', timeoutMs: 3_000 });
    expect(grpc).toMatchObject({ kind: 'http', status: 200, speaks: 'grpc', said: 'HTTP/2 200' });
    const secure = await probeService({ ...(await start(overTls)), scheme: 'https', trusted, timeoutMs: 3_000 });
    expect(secure).toMatchObject({ kind: 'http', status: 204, speaks: 'http2', tlsError: null });
  });

  it('ends a trickle and a head without end', async () => {
    const trickle = await serve((socket) => {
      const timer = setInterval(() => socket.write('x'), 10);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await probeService({ ...trickle, scheme: 'http', timeoutMs: 150 })).toMatchObject({
      kind: 'http-hung',
      stalled: 'in-head',
    });
    const flood = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        if (socket.writable && socket.write('X-More: '.padEnd(60_000, 'x'))) setImmediate(more);
      };
      socket.on('drain', more);
      more();
    });
    const found = await probeService({ ...flood, scheme: 'http', timeoutMs: 5_000 });
    expect(found).toMatchObject({ kind: 'http', status: 200, receivedBytes: 65_536 });
  });

  it('takes any bytes for an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom('http', 'https', null),
        async (bytes, scheme) => {
          const plan = await serve((socket) => socket.end(Buffer.from(bytes)));
          const found = await probeService({ ...plan, scheme, timeoutMs: 200 });
          expect(found.kind).not.toBe('http');
        },
      ),
      { numRuns: 30 },
    );
  });

  it('ends at once when it is stopped', async () => {
    const plan = await serve(() => {});
    const stopped = await probeService({ ...plan, scheme: 'http', timeoutMs: 60_000 }, AbortSignal.abort());
    expect(stopped).toMatchObject({ kind: 'failed', said: 'cancelled' });
  });
});
