// A server without a descriptor left: `greedy-server.mjs <address> <port>`; listens, opens files until it may not, says "ready".
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';

const [address = '', port = ''] = process.argv.slice(2);

createServer((socket) => socket.on('error', () => {}).write('SSH-2.0-lab\r\n')).listen(
  { host: address, port: Number(port) },
  () => {
    console.log('ready');
    const opened = [];
    try {
      for (;;) opened.push(openSync('/dev/null'));
    } catch (error) {
      if (error.code !== 'EMFILE') for (const each of opened) closeSync(each);
    }
  },
);
