import { createServer, type Server } from 'node:net';

/** A TCP listener of this very process, on a port the system chooses. */
export const listeningHere = (address: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen({ host: address, port: 0, ipv6Only: true }, () => resolve(server));
  });

export function portOf(server: Server | undefined): number {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server is not listening');
  return address.port;
}
