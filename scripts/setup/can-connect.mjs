import { connect } from 'node:net';

/** Whether a URL's server takes a TCP connection within a time, name lookup included. */
export function canConnect(url, withinMs) {
  return new Promise((resolve) => {
    const port = Number(url.port || (url.protocol === 'http:' ? 80 : 443));
    const socket = connect({ host: url.hostname, port });
    const answer = (reachable) => {
      clearTimeout(deadline);
      socket.destroy();
      resolve(reachable);
    };
    const deadline = setTimeout(() => answer(false), withinMs);
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
