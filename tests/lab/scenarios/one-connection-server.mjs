// A server for one connection, as `nc -l`: `one-connection-server.mjs <port>`; says "ready" once it listens.
import { createServer } from 'node:net';

const server = createServer((socket) => {
  server.close();
  socket.on('error', () => {});
  socket.end();
});
server.listen(Number(process.argv[2]), '0.0.0.0', () => console.log('ready'));
