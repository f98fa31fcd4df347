// A TCP service that behaves as told: `serve.mjs <address> <port> <behaviour>`; says "ready" once it listens.
import { createServer } from 'node:net';

const [address = '', port = '', behaviour = ''] = process.argv.slice(2);

const http = (status) => `HTTP/1.1 ${status}\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok`;
const behaviours = {
  banner: (socket) => socket.write('SSH-2.0-lab\r\n'),
  silent: () => {},
  'hang-up': (socket) => socket.end(),
  'http-ok': (socket) => socket.once('data', () => socket.end(http('200 OK'))),
  'http-404': (socket) => socket.once('data', () => socket.end(http('404 Not Found'))),
  'http-500': (socket) => socket.once('data', () => socket.end(http('500 Internal Server Error'))),
  'http-slow': (socket) => socket.once('data', () => setTimeout(() => socket.end(http('200 OK')), 1_200)),
  'http-hang': (socket) => socket.once('data', () => {}),
};

createServer((socket) => {
  socket.on('error', () => {});
  behaviours[behaviour](socket);
}).listen({ host: address, port: Number(port), ipv6Only: behaviour === 'ipv6-only' }, () => console.log('ready'));
