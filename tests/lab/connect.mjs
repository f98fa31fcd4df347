// Connects to an address and port, says "ready", and stays connected.
import { connect } from 'node:net';

const [address = '', port = ''] = process.argv.slice(2);
const socket = connect(Number(port), address, () => {
  socket.on('error', () => {}); // once it is there, the other end may go first
  console.log('ready');
});
