import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { probeService } from './service.ts';

const open: { server: Server; sockets: Socket[] }[] = [];
afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

async function serve(onSocket: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    onSocket(socket);
  }).listen(0, '127.0.0.1');
  open.push({ server, sockets });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: '127.0.0.1', host: 'mini-red.lan', port, path: '/health', scheme: null, timeoutMs: 400 };
}
const answer =
  (text: string) =>
  (socket: Socket): void => {
    socket.once('data', () => socket.write(text));
  };

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
    ['HTTP that never answers', () => {}, 'http', { kind: 'http-hung', status: null }],
    ['something else where HTTP was expected', answer('220 mail\r\n'), 'http', { kind: 'banner', said: '220 mail' }],
    ['plain text where TLS was expected', answer('HTTP/1.1 400 Bad\r\n\r\n'), 'https', { kind: 'tls-failed' }],
  ] as const)('tells %s', async (_, onSocket, scheme, expected) => {
    const plan = await serve(onSocket);
    expect(await probeService({ ...plan, scheme })).toMatchObject(expected);
  });

  it('asks for the path with the name that the person wrote', async () => {
    let asked = '';
    const plan = await serve((socket) => {
      socket.once('data', (request) => {
        asked = request.toString();
        socket.write('HTTP/1.0 200 OK\r\n\r\n');
      });
    });
    expect(await probeService({ ...plan, scheme: 'http' })).toMatchObject({ kind: 'http', status: 200 });
    expect(asked).toMatch(/^GET \/health HTTP\/1\.1\r\nHost: mini-red\.lan\r\n/);
  });
});
