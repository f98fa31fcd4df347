// Passes connections on as container engines do: it accepts first, then dials; `pass-on.mjs <port> <far address> <far port>`.
import { connect, createServer } from 'node:net';

const [port = '', farAddress = '', farPort = ''] = process.argv.slice(2);
// the kernel's name of the process, which ss prints
process.title = 'docker-proxy';

const server = createServer((near) => {
  const far = connect(Number(farPort), farAddress);
  near.on('error', () => far.destroy());
  far.on('error', () => near.destroy());
  far.pipe(near).pipe(far);
});
server.listen(Number(port), '0.0.0.0', () => console.log('ready'));
