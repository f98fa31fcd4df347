// A TCP service that behaves as told: `serve.mjs <address> <port> <behaviour> [key certificate]`; says "ready" once it listens.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

const [address = '', port = '', behaviour = '', key, certificate] = process.argv.slice(2);

const http = (status, more = '') => `HTTP/1.1 ${status}\r\nContent-Length: 2\r\n${more}Connection: close\r\n\r\nok`;
const onRequest = (answer) => (socket) => socket.once('data', () => answer(socket));
const behaviours = {
  banner: (socket) => socket.write('SSH-2.0-lab\r\n'),
  'late-banner': (socket) => setTimeout(() => socket.write('220 lab ready\r\n'), 500),
  silent: () => {},
  'hang-up': (socket) => socket.end(),
  reset: (socket) => socket.resetAndDestroy(),
  'http-ok': onRequest((socket) => socket.end(http('200 OK'))),
  'http-204': onRequest((socket) => socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n')),
  'http-302': onRequest((socket) => socket.end(http('302 Found', 'Location: /there\r\n'))),
  'http-self': onRequest((socket) => socket.end(http('302 Found', 'Location: /\r\n'))),
  'http-401': onRequest((socket) => socket.end(http('401 Unauthorized', 'WWW-Authenticate: Basic\r\n'))),
  'http-403': onRequest((socket) => socket.end(http('403 Forbidden'))),
  'http-404': onRequest((socket) => socket.end(http('404 Not Found'))),
  'http-407': onRequest((socket) => socket.end(http('407 Proxy Authentication Required'))),
  'http-500': onRequest((socket) => socket.end(http('500 Internal Server Error'))),
  'http-502': onRequest((socket) => socket.end(http('502 Bad Gateway'))),
  'http-503': onRequest((socket) => socket.end(http('503 Service Unavailable'))),
  'http-slow': onRequest((socket) => setTimeout(() => socket.end(http('200 OK')), 1_200)),
  'http-hang': onRequest(() => {}),
  'http-hang-up': onRequest((socket) => socket.end()),
  'http-there': (socket) =>
    socket.once('data', (request) =>
      socket.end(String(request).startsWith('GET /there') ? http('200 OK') : http('302 Found', 'Location: /there\r\n')),
    ),
  /** Two pages that send the request to each other. */
  'http-two-pages': (socket) =>
    socket.once('data', (request) =>
      socket.end(http('302 Found', `Location: ${String(request).startsWith('GET /one') ? '/two' : '/one'}\r\n`)),
    ),
  'http-elsewhere': onRequest((socket) => socket.end(http('301 Moved', 'Location: http://192.168.2.50:9/\r\n'))),
  'http-hang-after-headers': onRequest((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n')),
  'http-big': onRequest((socket) =>
    socket.end(`HTTP/1.1 200 OK\r\nX-Padding: ${'x'.repeat(6_000)}\r\nContent-Length: 2\r\n\r\nok`),
  ),
  /** Takes bytes and says nothing: what a TLS client meets as a handshake that never ends. */
  'read-only': (socket) => socket.on('data', () => {}),
};

/** How TLS itself is bent; the service behind it is then a web server. */
const bentTls = {
  'tls-1.1': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
  'wants-certificate': { requestCert: true, rejectUnauthorized: true },
};

const serve = (socket) => {
  socket.on('error', () => {});
  behaviours[behaviour in bentTls ? 'http-ok' : behaviour](socket);
};
const server =
  key === undefined
    ? createServer(serve)
    : createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate), ...bentTls[behaviour] }, serve);
server.on('tlsClientError', () => {});
// under TLS the bare socket fails by itself, before there is one that serve() sees
server.on('connection', (socket) => socket.on('error', () => {}));
server.listen({ host: address, port: Number(port) }, () => console.log('ready'));
