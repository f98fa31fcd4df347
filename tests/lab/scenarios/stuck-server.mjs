// A server that never accepts: `stuck-server.mjs <address> <port>`; fills its own queue of one, says "ready", and sleeps for good.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

const [address = '', port = '', role = 'server'] = process.argv.slice(2);
/** listen(2): a queue of `backlog` holds one more. */
const FILLING = 2;

if (role === 'server') {
  createServer().listen({ host: address, port: Number(port), backlog: 1 }, () => {
    spawn(process.execPath, [process.argv[1], '127.0.0.1', port, 'client'], { stdio: 'inherit' });
    // the child is on its way; from here on the event loop never runs again, so nothing is accepted
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
} else {
  let connected = 0;
  for (let more = 0; more < FILLING; more += 1) {
    const socket = connect({ host: address, port: Number(port) }, () => {
      socket.on('error', () => {}); // the server is killed first
      connected += 1;
      if (connected === FILLING) console.log('ready');
    });
  }
  process.stdin.resume();
}
