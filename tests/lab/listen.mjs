// Opens the sockets given as JSON ([{protocol, address, port, count?, ipv6Only?}]) under the process name given, and says "ready" once all are open.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const [wanted = '[]', title] = process.argv.slice(2);
if (title !== undefined) process.title = title; // what the kernel calls it: at most 15 bytes

const openTcp = ({ address, port, ipv6Only = false }) =>
  new Promise((resolve, reject) => {
    // a peer that resets its connection ends that connection and not this program
    const server = createServer((peer) => peer.on('error', () => {}));
    server.once('error', reject).listen({ host: address, port, ipv6Only, backlog: 5 }, resolve);
  });

const openUdp = ({ address, port, ipv6Only = false }) =>
  new Promise((resolve, reject) => {
    const socket = createSocket({ type: address.includes(':') ? 'udp6' : 'udp4', ipv6Only }).once('error', reject);
    socket.bind({ address, port }, resolve);
  });

for (const { count = 1, ...socket } of JSON.parse(wanted)) {
  for (let more = 0; more < count; more += 1) {
    await (socket.protocol === 'udp' ? openUdp : openTcp)({ ...socket, port: socket.port + more });
  }
}
console.log('ready');
