// Holds connections: `hold-connections.mjs <address> <port> <count>`; says "ready" once all are made.
import { connect } from 'node:net';

const [address = '', port = '', count = ''] = process.argv.slice(2);
let made = 0;
for (let more = 0; more < Number(count); more += 1) {
  const socket = connect(Number(port), address, () => {
    socket.on('error', () => {}); // the other end may go first
    made += 1;
    if (made === Number(count)) console.log('ready');
  });
}
