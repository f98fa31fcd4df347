import { lettersOf, refusal, valueAfter } from './answer.mjs';
import { printQueues } from './netstat-queues.mjs';
import { printRoutes } from './netstat-routes.mjs';
import { printSockets } from './netstat-sockets.mjs';

const FAMILIES = { inet: 'ipv4', inet6: 'ipv6' };

/** netstat(1): `-r` the route tables, else the sockets; `-f inet|inet6`, `-p tcp|udp`, `-a`, `-n`, `-v`; `-L` the queues of listeners. */
export function netstat(state, args) {
  const letters = lettersOf(args.filter((_, at) => !['-f', '-p'].includes(args[at - 1])));
  const family = valueAfter(args, '-f');
  if (family !== null && FAMILIES[family] === undefined) {
    return refusal(`netstat: ${family}: unknown address family`);
  }
  const only = family === null ? null : FAMILIES[family];
  if (letters.has('r')) return printRoutes(state, only);
  if (letters.has('L')) return printQueues(state, only);
  const isVerbose = letters.has('v');
  return printSockets(state, { only, protocol: valueAfter(args, '-p'), all: letters.has('a'), isVerbose });
}
